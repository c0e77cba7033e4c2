import type { Criterion } from "../../model/procedure.js";
import { type Rational, reduce, subtract, sum, zero } from "../../number/rational.js";
import type { Card, Stand } from "../card.js";
import { roundedAt } from "./rounded.js";
import { addedUpAs, pointsOf } from "./tree.js";

/** The total of a card: the points of the top-level criteria, rounded where the rules round what decides. */
export function totalOf(stand: Stand, card: Card): Rational | undefined {
  if (card.total !== undefined) return card.total;
  const known = addedUpAs(stand, card, stand.lot.criteria)?.total;
  if (known !== undefined) {
    card.total = known;
    return known;
  }
  const { tender } = stand.procedure;
  const parts: { criterion: string; points: Rational }[] = [];
  for (const node of stand.lot.criteria) {
    if (node.type === "price" && node.method === undefined) continue;
    const points = pointsOf(stand, card, node);
    if (points === undefined) return undefined;
    parts.push({ criterion: node.id, points });
  }
  const added = reduce(sum(parts.map((part) => part.points)));
  const decides = tender.rule.keys[0]?.text === "total";
  const { value, rounded } = roundedAt(tender.rounding, decides ? "total" : undefined, added);
  card.total = value;
  card.workings.push({
    of: "sum",
    round: stand.round.id,
    lots: stand.lots,
    bid: card.bid.id,
    criterion: undefined,
    parts,
    value,
    rounded,
  });
  return value;
}

/** What the criteria other than price earned, and what they could have earned. */
export function qualityOf(
  criteria: readonly Criterion[],
  pointsAt: (id: string) => Rational | undefined,
): { readonly points: Rational; readonly available: Rational } {
  const parts = criteria.map((node) => {
    const whole = { points: pointsAt(node.id) ?? zero, available: node.weight };
    const price = pricesUnder(node);
    if (price.length === 0) return whole;
    // A group that holds the price as well counts with what its other criteria earned.
    const priced = sum(price.map((leaf) => pointsAt(leaf.id) ?? zero));
    const weighed = sum(price.map((leaf) => leaf.weight));
    return { points: subtract(whole.points, priced), available: subtract(whole.available, weighed) };
  });
  return {
    points: reduce(sum(parts.map((part) => part.points))),
    available: reduce(sum(parts.map((part) => part.available))),
  };
}

const pricesUnder = (node: Criterion): Criterion[] =>
  node.type === "group" ? node.criteria.flatMap(pricesUnder) : node.type === "price" ? [node] : [];
