import type { Lot, Procedure } from "../model/procedure.js";
import { multiply, type Rational, whole } from "../number/rational.js";
import { withLot } from "../whatif/altered/lot.js";
import { withWeights } from "../whatif/altered/weight.js";
import type { Found } from "../whatif/tipping/found.js";
import { turnOf } from "../whatif/tipping/turn.js";
import { type Siblings, siblingsIn, weighing } from "../whatif/triangle/siblings.js";
import type { NotVaried, Varied } from "./records.js";

/** What is varied in a lot, sorted by kind; each with its place among them all. */
export interface Subjects {
  readonly lot: Lot;
  readonly varied: readonly Varied[];
  /** Undefined where no weight is varied. */
  readonly siblings: Siblings | undefined;
  readonly weights: readonly number[];
}

/** Finds what is varied in a lot; or all that cannot be. */
export function subjectsIn(
  procedure: Procedure,
  lot: Lot,
  varied: readonly Varied[],
): Subjects | { readonly refused: readonly [NotVaried, ...NotVaried[]] } {
  const weights = varied.flatMap(({ kind }, index) => (kind === "weight" ? [index] : []));
  const siblings =
    weights.length === 0
      ? undefined
      : siblingsIn(
          lot,
          weights.map((index) => (varied[index] as Varied).criterion),
        );
  const [first, ...more] = [
    ...(siblings !== undefined && "kind" in siblings ? [siblings] : []),
    ...varied.flatMap((each): NotVaried[] => {
      const found = each.kind === "weight" ? undefined : foundIn(procedure, lot.id, each);
      return found !== undefined && "refusal" in found ? [found.refusal] : [];
    }),
  ];
  if (first !== undefined) return { refused: [first, ...more] };
  return { lot, varied, siblings: siblings as Siblings | undefined, weights };
}

const foundIn = (procedure: Procedure, lot: string, each: Exclude<Varied, { kind: "weight" }>): Found =>
  each.kind === "score"
    ? turnOf(procedure, { kind: "score", lot, bid: each.bid, criterion: each.criterion, by: each.by })
    : turnOf(procedure, { kind: "price", lots: [lot], bid: each.bid, criterion: each.criterion });

/** The procedure as it would be with one of the figures that vary. */
export function withVaried(
  procedure: Procedure,
  lot: string,
  each: Exclude<Varied, { kind: "weight" }>,
  figure: number,
): Procedure {
  const found = foundIn(procedure, lot, each);
  const to = each.kind === "score" ? each.figures[figure] : multiply(whole(BigInt(figure)), each.unit);
  return "refusal" in found || to === undefined ? procedure : found.turned(to);
}

/** The procedure with the weights that vary at these shares of what they add up to. */
export const atShares = (procedure: Procedure, { lot, siblings }: Subjects, shares: readonly Rational[]) =>
  siblings === undefined
    ? procedure
    : withLot(procedure, lot.id, (each) => withWeights(each, weighing(siblings, shares)));

/** The procedure of a scenario; undefined where all its shares are 0. */
export function scenarioOf(
  procedure: Procedure,
  subjects: Subjects,
  figureOf: (index: number) => number,
): Procedure | undefined {
  const { lot, varied, weights } = subjects;
  const shares = weights.map((index) => BigInt(figureOf(index)));
  const all = shares.reduce((sum, share) => sum + share, 0n);
  if (weights.length > 0 && all === 0n) return undefined;
  const weighed = atShares(
    procedure,
    subjects,
    shares.map((n) => ({ n, d: all })),
  );
  return varied.reduce(
    (altered, each, index) =>
      each.kind === "weight" ? altered : withVaried(altered, lot.id, each, figureOf(index)),
    weighed,
  );
}
