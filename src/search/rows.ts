import type { Column, Floor } from "./column.js";
import type { Limit, Problem, SearchLot, SearchOffer } from "./problem.js";
import { ceilingDivide, floorDivide } from "./scalar.js";
import { byText } from "./text.js";

/** A limit in whole numbers over columns, exactly as it stands. */
export interface Rule {
  readonly terms: readonly { readonly column: number; readonly weight: bigint }[];
  readonly atMost: bigint | undefined;
  readonly atLeast: Limit["atLeast"];
  /** Whether its rows say the same: then they settle it, and nothing is left to check. */
  readonly isWhole: boolean;
}

/**
 * One side of a rule in doubles. Where its figures are too long for them, bits are taken off and the rest is rounded
 * so that the row never refuses what the rule allows.
 */
export interface Row {
  readonly kind: "atMost" | "atLeast";
  readonly columns: readonly number[];
  readonly weights: readonly number[];
  readonly bound: number;
  readonly orNothing: boolean;
  /** What each lot can add at most: its places, each with the weight that the best column has for a lot of its own. */
  readonly reach: ReadonlyMap<number, number>;
}

export function rulesOf(
  { limits }: Problem,
  offers: readonly SearchOffer[],
  columns: readonly Column[],
  floors: readonly Floor[],
): Rule[] {
  const offerOf = new Map(offers.map((offer) => [offer.id, offer]));
  const byOwner = new Map<string, number[]>();
  for (const [index, { offer }] of columns.entries())
    for (const owner of new Set(offerOf.get(offer)?.owners)) {
      const own = byOwner.get(owner);
      if (own === undefined) byOwner.set(owner, [index]);
      else own.push(index);
    }
  return [
    ...limits
      .toSorted((a, b) => byText(keyOf(a), keyOf(b)))
      .map(({ owner, of, atMost, atLeast }) => {
        const weightOf = ({ offer, lots }: Column) =>
          of === "lots" ? BigInt(lots.length) : (offerOf.get(offer)?.amount ?? 0n);
        const terms = (byOwner.get(owner) ?? []).map((column) => ({
          column,
          weight: weightOf(columns[column] as Column),
        }));
        return ruleOf(terms, atMost, atLeast);
      }),
    ...floors.map(({ at, sign, least }) =>
      ruleOf(
        columns.map(({ values }, column) => ({ column, weight: sign * (values[at] as bigint) })),
        undefined,
        { least, orNothing: false },
      ),
    ),
  ];
}

const keyOf = ({ name, owner, of, atMost, atLeast }: Limit): string =>
  JSON.stringify([name, owner, of, `${atMost}`, `${atLeast?.least}`, atLeast?.orNothing]);

function ruleOf(terms: Rule["terms"], atMost: bigint | undefined, atLeast: Limit["atLeast"]): Rule {
  // An owner of amounts that are zero may win something and add nothing.
  const isBlurred = atLeast?.orNothing === true && terms.some(({ weight }) => weight === 0n);
  return { terms, atMost, atLeast, isWhole: shiftOf(terms) === 0n && !isBlurred };
}

/** Bits to take off so that all sums are exact in doubles. */
function shiftOf(terms: Rule["terms"]): bigint {
  const size = terms.reduce((sum, { weight }) => sum + (weight < 0n ? -weight : weight), 0n);
  let shift = 0n;
  while (size >> shift >= 2n ** 50n) shift += 1n;
  return shift;
}

export function rowsOf(
  rules: readonly Rule[],
  columns: readonly Column[],
  lots: readonly SearchLot[],
): Row[] {
  return rules.flatMap((rule): Row[] => {
    const shift = shiftOf(rule.terms);
    const unit = 2n ** shift;
    const own = rule.terms.map(({ column }) => column);
    const rows: Row[] = [];
    if (rule.atMost !== undefined)
      rows.push({
        kind: "atMost",
        columns: own,
        weights: rule.terms.map(({ weight }) => Number(floorDivide(weight, unit))),
        bound: Number(floorDivide(rule.atMost, unit)),
        orNothing: false,
        reach: new Map(),
      });
    if (rule.atLeast !== undefined) {
      const weights = rule.terms.map(({ weight }) => Number(ceilingDivide(weight, unit)));
      rows.push({
        kind: "atLeast",
        columns: own,
        weights,
        bound: Number(ceilingDivide(rule.atLeast.least, unit)),
        orNothing: rule.atLeast.orNothing,
        reach: reachOf(own, weights, columns, lots),
      });
    }
    return rows;
  });
}

function reachOf(
  own: readonly number[],
  weights: readonly number[],
  columns: readonly Column[],
  lots: readonly SearchLot[],
): Map<number, number> {
  const reach = new Map<number, number>();
  for (const [index, at] of own.entries()) {
    const { lots: covered } = columns[at] as Column;
    for (const lot of covered) {
      const share = Math.ceil((weights[index] as number) / covered.length) * (lots[lot]?.places ?? 0);
      if (share > (reach.get(lot) ?? 0)) reach.set(lot, share);
    }
  }
  return reach;
}
