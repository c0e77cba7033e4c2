import type { Compared, Optimum } from "../../../model/award.js";
import { figure } from "../../../number/figure.js";
import { absolute, reduce } from "../../../number/rational.js";
import { best } from "../../../search/best.js";
import type { Problem } from "../../../search/problem.js";
import type { Best, Level } from "../../../search/result.js";
import { levelOf } from "./levels.js";
import { pointsAt, priceAt, type Question } from "./problem.js";

/** The best way by a figure that adds up over lots: points by estimate, or prices. */
export const linear = (question: Question, compare: Compared, steps: number): Optimum | undefined =>
  optimumFrom(question, compare, best(linearProblem(question, compare), { steps, upTo: "next" }));

/** What is searched: first as many places filled as possible, then the most points or the lowest price. */
export const linearProblem = ({ lots, offers, limits }: Question, compare: Compared): Problem => ({
  lots,
  offers,
  limits,
  objectives: [
    { kind: "filled" },
    compare === "lowestTotalPrice"
      ? { kind: "value", at: priceAt, better: "lower" }
      : { kind: "value", at: pointsAt, better: "higher" },
  ],
});

/** What a search found, as it is published; undefined where it found no way at all. */
export function optimumFrom(question: Question, compare: Compared, found: Best): Optimum | undefined {
  if (found.kind !== "found") return undefined;
  const per = compare === "lowestTotalPrice" ? question.perPrice : question.perPoint;
  const level = ({ value: [filled = 0n, value = 0n], patterns, isComplete }: Level) =>
    levelOf(question, filled, { n: value, d: per }, patterns, isComplete);
  const { proof, next } = found;
  return {
    compare,
    proof: proof.kind,
    bound: proof.kind === "exact" ? undefined : figure(reduce({ n: proof.bound[1] ?? 0n, d: per })),
    best: level(found.best),
    next: next && { ...level(next), gap: figure(reduce(absolute({ n: next.gap[1] ?? 0n, d: per }))) },
  };
}
