import type { Compared, Optimum } from "../../../model/award.js";
import { figure } from "../../../number/figure.js";
import { absolute, reduce } from "../../../number/rational.js";
import { best } from "../../../search/best.js";
import type { Objective } from "../../../search/problem.js";
import type { Level } from "../../../search/result.js";
import { levelOf } from "./levels.js";
import { pointsAt, priceAt, type Question } from "./problem.js";

/** The best way by a figure that adds up over lots: points by estimate, or prices. */
export function linear(question: Question, compare: Compared, steps: number): Optimum | undefined {
  const isPrice = compare === "lowestTotalPrice";
  const per = isPrice ? question.perPrice : question.perPoint;
  const objective: Objective = isPrice
    ? { kind: "value", at: priceAt, better: "lower" }
    : { kind: "value", at: pointsAt, better: "higher" };
  const { lots, offers, limits } = question;
  const found = best(
    { lots, offers, limits, objectives: [{ kind: "filled" }, objective] },
    { steps, upTo: "next" },
  );
  if (found.kind !== "found") return undefined;
  const level = ({ value: [filled = 0n, value = 0n], patterns, isComplete }: Level) =>
    levelOf(question, filled, { n: value, d: per }, patterns, isComplete);
  const { proof, next } = found;
  return {
    compare,
    proof: proof.kind,
    bound: proof.kind === "bound" ? figure(reduce({ n: proof.bound[1] ?? 0n, d: per })) : undefined,
    best: level(found.best),
    next: next && { ...level(next), gap: figure(reduce(absolute({ n: next.gap[1] ?? 0n, d: per }))) },
  };
}
