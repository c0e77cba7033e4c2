import { baseline, points } from "../../../methods/method.js";
import type { Optimum } from "../../../model/award.js";
import type { PriceLeaf, Procedure } from "../../../model/procedure.js";
import { figure } from "../../../number/figure.js";
import { divide, multiply, type Rational, reduce, subtract, whole } from "../../../number/rational.js";
import { bestOnFrontier } from "../../../search/frontier.js";
import type { FrontierLevel } from "../../../search/result.js";
import { levelOf } from "./levels.js";
import { linear } from "./linear.js";
import { pointsAt, priceAt, type Question } from "./problem.js";

/**
 * The best way where whole patterns are scored: quality by the lots' estimates, and one price of the whole against the
 * lowest of all patterns that fill as many places. That is not linear in what is chosen; but it rises with quality and
 * never rises with the price, so the best lies on the frontier of the two. `lowest` is handed in where only some patterns
 * are looked at, and held against the lowest price of them all.
 */
export function packages(
  procedure: Procedure,
  question: Question,
  steps: number,
  lowest?: Rational,
): Optimum | undefined {
  const leaf = procedure.tender.lots[0]?.leaves.find((each): each is PriceLeaf => each.type === "price");
  if (leaf?.method === undefined) return linear(question, "allPatterns", steps);
  const { method } = leaf;
  const { lots, offers, limits, perPrice, perPoint } = question;
  const priced = (price: bigint): Rational => reduce({ n: price, d: perPrice });
  const found = bestOnFrontier(
    { lots, offers, limits },
    {
      axes: { lower: priceAt, higher: pointsAt },
      steps,
      earns: (price, cheapest) => {
        const against = baseline(method, [{ price: lowest ?? priced(cheapest) }]);
        const earned = points(method, against, { price: priced(price) }).valuation.value as Rational;
        return reduce(multiply(earned, whole(perPoint)));
      },
    },
  );
  if (found.kind !== "found") return undefined;
  const { best, bound, next } = found;
  const perWhole = (worth: Rational): Rational => reduce(divide(worth, whole(perPoint)));
  const level = ({ worth, patterns, isComplete }: FrontierLevel) =>
    levelOf(question, found.filled, perWhole(worth), patterns, isComplete);
  return {
    compare: "allPatterns",
    proof: bound === undefined ? "exact" : "bound",
    bound: bound && figure(perWhole(bound)),
    best: level(best),
    next: next && { ...level(next), gap: figure(perWhole(subtract(best.worth, next.worth))) },
  };
}
