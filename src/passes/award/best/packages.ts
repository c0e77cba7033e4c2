import { baseline, points } from "../../../methods/method.js";
import type { Optimum } from "../../../model/award.js";
import type { PriceLeaf, Procedure } from "../../../model/procedure.js";
import { figure } from "../../../number/figure.js";
import { add, compare, type Rational, reduce, subtract } from "../../../number/rational.js";
import { frontier } from "../../../search/frontier.js";
import type { Point } from "../../../search/result.js";
import { levelOf } from "./levels.js";
import { linear } from "./linear.js";
import { pointsAt, priceAt, type Question } from "./problem.js";
import { type Same, sameQuality } from "./sameQuality.js";

/**
 * The best way where whole patterns are scored: quality by the lots' estimates, and one price of the whole against the
 * lowest of all patterns that fill as many places. That is not linear in what is chosen; but it rises with quality and
 * never rises with the price, so the best lies on the frontier of the two, and what ties with it has the same quality.
 * `lowest` is handed in where only some patterns are looked at, and held against the lowest price of them all.
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
  const problem = { lots, offers, limits };
  const axes = { lower: priceAt, higher: pointsAt };
  const walked = frontier(problem, { axes, box: {}, steps, matters: () => true });
  if (walked.kind !== "found") return undefined;
  const { filled } = walked;
  const against = baseline(method, [{ price: lowest ?? { n: walked.points[0]?.lower ?? 0n, d: perPrice } }]);
  const earnedBy = ({ lower, higher }: Point): Rational => {
    const { valuation } = points(method, against, { price: reduce({ n: lower, d: perPrice }) });
    return reduce(add(valuation.value as Rational, { n: higher, d: perPoint }));
  };
  const valued = walked.points.map((each): Same => ({ ...each, value: earnedBy(each) }));
  const value = highest(valued);
  if (value === undefined) return undefined;
  const tops = valued.filter((each) => compare(each.value, value) === 0);
  const bound = walked.rest && earnedBy(walked.rest);
  const isExact = bound === undefined || compare(bound, value) < 0;
  let left = steps - walked.steps;
  const looked = tops.map((top) => {
    const found = sameQuality(problem, top, filled, left, earnedBy);
    left -= found.steps;
    return found;
  });
  const areAll = isExact && looked.every(({ isOver }) => isOver);
  const level = (all: readonly Same[], at: Rational, isOver: boolean) =>
    levelOf(
      question,
      filled,
      at,
      all.flatMap(({ patterns }) => patterns),
      isOver && all.every(({ isComplete }) => isComplete),
    );
  const best = level([...tops, ...looked.flatMap(({ ties }) => ties)], value, areAll);
  const next = areAll && walked.rest === undefined && tops.length === 1 ? nextBest() : undefined;
  return {
    compare: "allPatterns",
    proof: isExact ? "exact" : "bound",
    bound: isExact || bound === undefined ? undefined : figure(bound),
    best,
    next,
  };

  /** The best of higher quality, of the same, and of lower: each the frontier of its own part. */
  function nextBest(): Optimum["next"] {
    const [top] = tops as [Same];
    const lower = frontier(problem, {
      axes,
      box: { higher: { atMost: top.higher - 1n } },
      steps: left,
      matters: () => true,
    });
    if (lower.kind === "unknown" || (lower.kind === "found" && lower.rest !== undefined)) return undefined;
    const below =
      lower.kind === "found" && lower.filled === filled
        ? lower.points.map((each): Same => ({ ...each, value: earnedBy(each) }))
        : [];
    const others = [
      ...valued.filter((each) => each.higher > top.higher),
      ...(looked[0]?.next ?? []),
      ...below,
    ];
    const second = highest(others);
    if (second === undefined) return undefined;
    const seconds = others.filter((each) => compare(each.value, second) === 0);
    // What ties with the next best has not been sought.
    return { ...level(seconds, second, false), gap: figure(reduce(subtract(value as Rational, second))) };
  }
}

const highest = (all: readonly Same[]): Rational | undefined =>
  all.reduce<Rational | undefined>(
    (best, { value }) => (best === undefined || compare(value, best) > 0 ? value : best),
    undefined,
  );
