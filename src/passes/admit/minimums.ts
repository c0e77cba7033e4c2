import type { Criterion, Minimum } from "../../model/procedure.js";
import { figure } from "../../number/figure.js";
import { compare, divide, multiply, type Rational, whole } from "../../number/rational.js";
import { admitted, type Card, isIn, type Stand, type Verdict } from "../card.js";
import { consequenceOf, type Reach } from "../decisions.js";
import { pointsOf, rawPointsOf } from "../score/tree.js";

const hundred = whole(100n);

/** What a minimum asks for, in the unit that it looks at. */
export const leastOf = (bar: Minimum, weight: Rational): Rational =>
  bar.kind === "percent" ? divide(multiply(bar.bar, weight), hundred) : bar.bar;

/** Gates 4 and 6: a figure against its published minimum, which itself is enough. */
export function minimum(
  reach: Reach,
  bid: string,
  about: string,
  bar: Minimum,
  weight: Rational,
  value: Rational,
): Verdict {
  const least = leastOf(bar, weight);
  if (compare(value, least) >= 0) return admitted;
  const measured = bar.kind === "percent" || bar.kind === "best" ? "points" : bar.kind;
  const reason = {
    code: "belowMinimum",
    criterion: about,
    measured,
    figure: figure(value),
    minimum: figure(least),
  } as const;
  return consequenceOf(reach, bid, about, bar.otherwise, reason);
}

/** The minimum of one criterion: on the score or amount it looks at, or on its points. */
export function criterionMinimum(stand: Stand, reach: Reach, card: Card, node: Criterion): Verdict {
  const bar = node.minimum;
  if (bar === undefined || bar.kind === "best") return admitted;
  const looksAtSubject = bar.kind === "score" || bar.kind === "amount";
  const value = looksAtSubject ? card.subjects.get(node.id) : pointsAt(stand, card, node, bar);
  return value === undefined ? admitted : minimum(reach, card.bid.id, node.id, bar, node.weight, value);
}

/** The points that a minimum looks at: of a group with a method as its minimum says. */
const pointsAt = (stand: Stand, card: Card, node: Criterion, bar: Minimum): Rational | undefined =>
  node.type === "group" && bar.on === "raw" ? rawPointsOf(stand, card, node) : pointsOf(stand, card, node);

/**
 * How many of the best go on: judged over the bids that met every other bar. Those equal to the last who goes on go
 * on too.
 */
export function amongBest(
  stand: Stand,
  reach: Reach,
  cards: readonly Card[],
  node: Criterion,
): (card: Card) => Verdict {
  const bar = node.minimum;
  if (bar?.kind !== "best") return () => admitted;
  const found = cards
    .filter(isIn)
    .flatMap((card) => pointsAt(stand, card, node, bar) ?? [])
    .sort((a, b) => compare(b, a));
  const best = Number(bar.bar.n / bar.bar.d);
  const needed = found[best - 1];
  return (card) => {
    const value = pointsAt(stand, card, node, bar);
    if (value === undefined || needed === undefined || compare(value, needed) >= 0) return admitted;
    const figures = { criterion: node.id, best, figure: figure(value), needed: figure(needed) };
    return consequenceOf(reach, card.bid.id, node.id, bar.otherwise, { code: "notAmongBest", ...figures });
  };
}
