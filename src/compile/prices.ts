import { isExactly } from "../formula/derive.js";
import { canFollow } from "../formula/field.js";
import type { Method } from "../methods/method.js";
import type { PriceLeaf, Procedure } from "../model/procedure.js";
import { nodesOf } from "../model/resolve/lot.js";
import { compare, equal, multiply, one, type Rational, reduce, subtract, whole } from "../number/rational.js";
import { budgetsOf } from "../passes/admit/budgets.js";
import { broughtTo, type Card, looksAtPrice, standIn } from "../passes/card.js";
import { drawnFor } from "../passes/decisions.js";
import { lastRound } from "../passes/lastRound.js";
import { stageOfLeaf } from "../passes/score/leaf.js";
import { rebound } from "../whatif/altered/lot.js";
import { linearityOf } from "../whatif/triangle/linearity.js";
import { atCorners } from "../whatif/triangle/totals.js";
import type { Subjects } from "./altered.js";
import type { Sample } from "./moves.js";
import { fieldIn, type Part, partOf } from "./part.js";
import type { HandedBack } from "./records.js";
import { type Seller, sellerOf } from "./seller.js";

/** What the varied prices of one criterion earn. */
export interface Priced {
  readonly criterion: string;
  readonly parts: readonly Part[];
  /** Whether that holds where the criterion has no weight too. */
  readonly holdsAtNoWeight: boolean;
}

/** What varied prices earn, criterion by criterion; or why that cannot be recomputed by itself. */
export function pricesIn(
  subjects: Subjects,
  samples: readonly Sample[],
  ranked: readonly string[],
): { readonly priced: readonly Priced[]; readonly faults: readonly HandedBack[] } {
  const criteria = new Set(
    subjects.varied.flatMap(({ kind, criterion }) => (kind === "price" ? [criterion] : [])),
  );
  const priced: Priced[] = [];
  const faults: HandedBack[] = [];
  for (const criterion of criteria) {
    const found = pricedAs(subjects, samples, ranked, criterion);
    if ("faults" in found) faults.push(...found.faults);
    else priced.push(found);
  }
  return { priced, faults };
}

function pricedAs(
  subjects: Subjects,
  samples: readonly Sample[],
  ranked: readonly string[],
  criterion: string,
): Priced | { readonly faults: readonly HandedBack[] } {
  const [{ procedure, assessed }] = samples as readonly [Sample, ...Sample[]];
  const leaves = samples.map(
    ({ assessed: { lot } }) => lot.leaves.find(({ id }) => id === criterion) as PriceLeaf,
  );
  const [leaf] = leaves as [PriceLeaf, ...PriceLeaf[]];
  const { method } = leaf;
  const cards = assessed.cards.filter(
    (card) => card.offer !== undefined && card.points[criterion] !== undefined,
  );
  const sellers = cards.map(({ bid, subjects: read }) =>
    sellerOf(subjects.varied, bid.id, read.get(criterion) as Rational, (id) => id === criterion),
  );
  const faults = [...readElsewhere(procedure, subjects, leaf, cards, sellers), ...roundedIn(procedure, leaf)];
  if (faults.length > 0 || method === undefined) return { faults };
  const about = { criterion, method: method.kind };
  if (!canFollow(method.formula)) return { faults: [{ kind: "notFollowed", ...about }] };
  const weights = atCorners(leaves.map(({ weight }) => weight));
  const isFixed = weights.every((weight) => equal(weight, leaf.weight));
  if (!isFixed && !isExactly(method.formula, method.fixed))
    return { faults: [{ kind: "notExact", ...about }] };
  const isScaled = linearityOf(leaf) === "proportional";
  const at = (weight: bigint): Method => rebound(method, { weight: whole(weight) });
  const scaled: readonly (readonly [readonly Rational[], Method])[] = isFixed
    ? [[weights.map(() => one), method]]
    : isScaled
      ? [[weights, at(1n)]]
      : // On a straight line, what is earned is told from what is at a weight of 1 and of 2.
        [
          [weights.map((weight) => reduce(subtract(whole(2n), weight))), at(1n)],
          [weights.map((weight) => reduce(subtract(weight, one))), at(2n)],
        ];
  const round = procedure.tender.rounds[lastRound(procedure)] as Procedure["tender"]["rounds"][number];
  const drawn = drawnFor(standIn(procedure, round, assessed.lot), method);
  const bring = (price: Rational) => broughtTo(leaf, price, drawn, undefined);
  const parts = scaled.flatMap(([scale, by]) => partOf(scale, by, sellers, ranked, bring) ?? []);
  if (parts.length < scaled.length) return { faults: [{ kind: "noBound", ...about }] };
  const holdsAtNoWeight = isFixed || (isScaled && fieldIn(at(0n), sellers, bring) !== undefined);
  return { criterion, parts, holdsAtNoWeight };
}

/** What looks at varied prices beside the points of their criterion, or stands between the two. */
function readElsewhere(
  { tender }: Procedure,
  { lot, varied }: Subjects,
  { id: criterion }: PriceLeaf,
  cards: readonly Card[],
  sellers: readonly Seller[],
): HandedBack[] {
  const isMade =
    lot.schedule !== undefined ||
    lot.adjustments.some(({ on }) => on.has(criterion)) ||
    tender.rounding.price !== undefined ||
    lot.leaves.some(looksAtPrice) ||
    sellers.some(
      (seller, at) =>
        seller.varied !== undefined &&
        !equal(
          cards[at]?.subjects.get(criterion) as Rational,
          multiply(seller.unit, whole(BigInt(seller.from))),
        ),
    );
  const bars = [
    ...(lot.ceiling === undefined ? [] : [lot.ceiling.price]),
    ...budgetsOf(tender, lot.id).map(({ upTo }) => upTo),
  ];
  const isBarred = varied.some(
    (each) =>
      each.kind === "price" &&
      each.criterion === criterion &&
      bars.some((bar) => {
        const [from, to] = [each.from, each.to].map((end) =>
          compare(multiply(each.unit, whole(BigInt(end))), bar),
        );
        return (from as number) <= 0 && (to as number) > 0;
      }),
  );
  return [
    ...(isMade ? [{ kind: "pricesRead", criterion } as const] : []),
    ...(isBarred ? [{ kind: "admissionMoves", criterion } as const] : []),
    // Bids that such a minimum sets aside were scored before, and set no baseline any more.
    ...nodesOf(lot.criteria)
      .filter(({ minimum }) => minimum?.baseline === "recompute")
      .map(({ id }) => ({ kind: "admissionMoves", criterion: id }) as const),
  ];
}

const roundedIn = ({ tender: { rounding } }: Procedure, { top }: PriceLeaf): HandedBack[] =>
  (["priceScore", stageOfLeaf(rounding, top)] as const).flatMap((stage) =>
    rounding[stage] === undefined ? [] : [{ kind: "roundedBefore", stage } as HandedBack],
  );
