import type { PatternLevel, Taking } from "../../../model/award.js";
import { figure } from "../../../number/figure.js";
import { type Rational, reduce } from "../../../number/rational.js";
import type { Pattern } from "../../../search/result.js";
import { discountsOf, lessDiscount } from "../discounts.js";
import type { Question } from "./problem.js";

/** Patterns of one value, as they are published. */
export const levelOf = (
  question: Question,
  filled: bigint,
  value: Rational,
  patterns: readonly Pattern[],
  areAll: boolean,
): PatternLevel => ({
  filled: Number(filled),
  value: figure(reduce(value)),
  patterns: patterns.map((pattern) => contractsOf(question, pattern)),
  areAll,
});

/** The contracts of a pattern, in the order of the lots. */
function contractsOf({ lots, biddings }: Question, pattern: Pattern): Taking[] {
  const order = new Map(lots.map(({ id }, index) => [id, index]));
  return pattern
    .flatMap(({ offer, case: applies }): Taking[] => {
      const found = biddings.get(offer);
      const reduced = found?.cases[applies];
      if (found === undefined || reduced === undefined) return [];
      const { bid, lots: taken, price } = found.bidding;
      return [
        {
          lots: taken,
          bid: bid.id,
          price: price && figure(lessDiscount(price, price, reduced)),
          discounts: discountsOf(reduced),
        },
      ];
    })
    .sort((a, b) => (order.get(a.lots[0] ?? "") ?? 0) - (order.get(b.lots[0] ?? "") ?? 0));
}
