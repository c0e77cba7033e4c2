import type { Criterion, Minimum } from "../../model/procedure.js";
import { figure } from "../../number/figure.js";
import { compare, divide, multiply, type Rational, whole } from "../../number/rational.js";
import { admitted, type Card, type Stand, type Verdict } from "../card.js";
import { consequenceOf, type Reach } from "../decisions.js";
import { pointsOf, rawPointsOf } from "../score/tree.js";

const hundred = whole(100n);

/** Gates 4 and 6: a figure against its published minimum, which itself is enough. */
export function minimum(
  reach: Reach,
  bid: string,
  about: string,
  bar: Minimum,
  weight: Rational,
  value: Rational,
): Verdict {
  const least = bar.kind === "percent" ? divide(multiply(bar.bar, weight), hundred) : bar.bar;
  if (compare(value, least) >= 0) return admitted;
  const measured = bar.kind === "percent" ? "points" : bar.kind;
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
  if (bar === undefined) return admitted;
  const looksAtSubject = bar.kind === "score" || bar.kind === "amount";
  const value = looksAtSubject
    ? card.subjects.get(node.id)
    : node.type === "group" && bar.on === "raw"
      ? rawPointsOf(stand, card, node)
      : pointsOf(stand, card, node);
  return value === undefined ? admitted : minimum(reach, card.bid.id, node.id, bar, node.weight, value);
}
