import type { Criterion, Lot, Procedure } from "../model/procedure.js";
import { nodesOf } from "../model/resolve/lot.js";
import { type Figure, figure } from "../number/figure.js";
import { divide, multiply, type Rational, sign } from "../number/rational.js";
import type { KnownLots } from "../passes/assessRounds.js";
import type { Card } from "../passes/card.js";
import { weighsAlike } from "./altered/weight.js";
import { linearityOf } from "./triangle/linearity.js";

/**
 * What is known of the same bids where criteria of one level weigh something else: points in proportion to the weight
 * are as much more of what they were, and others are not known. Where points are rounded nothing is in proportion, and
 * nor is it proven where a criterion weighs nothing.
 */
export function reweighted(
  { tender }: Procedure,
  known: KnownLots | undefined,
): (altered: Procedure) => KnownLots | undefined {
  const { priceScore, measureScore, criterion, group } = tender.rounding;
  const isRounded = [priceScore, measureScore, criterion, group].some((stage) => stage !== undefined);
  const lots = Array.from(known ?? [], ([id, { cards }]) => {
    const lot = tender.lots.find((each) => each.id === id) as Lot;
    return { id, cards, lot, inProportion: isRounded ? nothing : proportionalIn(lot, cards) };
  });
  return (altered) =>
    known &&
    new Map(
      lots.map(({ id, cards, lot, inProportion }) => {
        const now = altered.tender.lots.find((each) => each.id === id) as Lot;
        const factors = factorsIn(lot.criteria, now.criteria, inProportion);
        const then = new Map(Array.from(cards, ([bid, card]) => [bid, scaled(card, factors)]));
        return [id, { lot, cards: then }];
      }),
    );
}

const nothing: ReadonlySet<string> = new Set();

/** The leaves with points in proportion to their weight, to the last digit. */
function proportionalIn({ criteria }: Lot, cards: ReadonlyMap<string, Card>): ReadonlySet<string> {
  const settled = new Set(
    Array.from(cards.values()).flatMap(({ workings }) =>
      workings.flatMap((each) => (each.of === "points" && each.valuation.inexact ? [each.criterion] : [])),
    ),
  );
  return new Set(
    nodesOf(criteria)
      .filter((node) => node.type !== "group" && linearityOf(node) === "proportional")
      .filter(({ id, weight }) => sign(weight) > 0 && !settled.has(id))
      .map(({ id }) => id),
  );
}

/** By how much each criterion's points are multiplied; undefined where they are as they were. What is not in it is not known. */
type Factors = ReadonlyMap<string, Rational | undefined>;

function factorsIn(
  before: readonly Criterion[],
  now: readonly Criterion[],
  inProportion: ReadonlySet<string>,
): Factors {
  const factors = new Map<string, Rational | undefined>();
  const visit = (node: Criterion, other: Criterion): void => {
    const isSame = weighsAlike(node.weight, other.weight);
    if (node.type === "group" && other.type === "group") {
      for (const [at, child] of node.criteria.entries()) visit(child, other.criteria[at] as Criterion);
      const isAlike = node.criteria.every(
        ({ id }) => factors.has(id) && (factors.get(id) === undefined) === isSame,
      );
      // What a group's own method looks at is added up again.
      if (!isAlike || (node.method !== undefined && !isSame)) return;
    } else if (!isSame && !(inProportion.has(node.id) && sign(other.weight) > 0)) return;
    factors.set(node.id, isSame ? undefined : divide(other.weight, node.weight));
  };
  for (const [at, node] of before.entries()) visit(node, now[at] as Criterion);
  return factors;
}

function scaled(card: Card, factors: Factors): Card {
  const points: Record<string, Figure | undefined> = {};
  for (const [id, factor] of factors) {
    const known = card.points[id];
    points[id] = known && factor ? figure(multiply(factor, known.value)) : known;
  }
  return { ...card, points, total: undefined };
}
