import { baseline, points } from "../../../methods/method.js";
import type { Optimum } from "../../../model/award.js";
import type { PriceLeaf, Procedure } from "../../../model/procedure.js";
import { figure } from "../../../number/figure.js";
import { add, compare, greater, type Rational, reduce, subtract } from "../../../number/rational.js";
import { best } from "../../../search/best.js";
import type { Objective, Problem } from "../../../search/problem.js";
import { climb, type Ground, type Same } from "./climb.js";
import { levelOf } from "./levels.js";
import { linear } from "./linear.js";
import { pointsAt, priceAt, type Question } from "./problem.js";
import { sameQuality } from "./sameQuality.js";
import { seeds } from "./seeds.js";

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
  const ground = groundOf(question, leaf.method, { steps }, lowest);
  if (ground === undefined) return undefined;
  const started = seeds(ground).map(ground.earnedBy);
  const { points: met, isOver } = climb(ground, { atLeast: highest(started) });
  const value = highest(met.map((each) => each.value));
  if (value === undefined) return undefined;
  const tops = met.filter((each) => compare(each.value, value) === 0);
  const bound = isOver ? undefined : boundOf(ground, met);
  if (!isOver && bound === undefined) return undefined;
  const looked = isOver ? tops.map((top) => sameQuality(ground, top)) : [];
  const areAll = isOver && looked.every((each) => each.isOver);
  const level = (all: readonly Same[], at: Rational, areKnown: boolean) =>
    levelOf(
      question,
      ground.filled,
      at,
      all.flatMap(({ patterns }) => patterns),
      areKnown && all.every(({ isComplete }) => isComplete),
    );
  const [top, ...others] = tops;
  const next = areAll && top !== undefined && others.length === 0 ? nextBest(top) : undefined;
  return {
    compare: "allPatterns",
    proof: isOver ? "exact" : "bound",
    bound: bound && figure(reduce(greater(bound, value))),
    best: level([...tops, ...looked.flatMap(({ ties }) => ties)], value, areAll),
    next,
  };

  /** The best of higher quality, of the same, and of lower: each is on the frontier of its own part. */
  function nextBest({ higher }: Same): Optimum["next"] {
    const same = looked[0]?.next ?? [];
    const known = [...started, ...met.map((each) => each.value), ...same.map((each) => each.value)];
    const atLeast = highest(known.filter((each) => compare(each, value as Rational) < 0));
    const above = climb(ground as Ground, { from: higher + 1n, atLeast });
    const below = climb(ground as Ground, { to: higher - 1n, atLeast });
    const all = [...same, ...above.points, ...below.points];
    const second = highest(all.map((each) => each.value));
    if (!above.isOver || !below.isOver || second === undefined) return undefined;
    const seconds = all.filter((each) => compare(each.value, second) === 0);
    // What ties with the next best has not been sought.
    const gap = figure(reduce(subtract(value as Rational, second)));
    return { ...level(seconds, second, false), gap };
  }
}

/** The patterns that fill the most places, and what they earn; undefined where that is not found in so many steps. */
function groundOf(
  { lots, offers, limits, perPrice, perPoint }: Question,
  method: NonNullable<PriceLeaf["method"]>,
  budget: Ground["budget"],
  lowest: Rational | undefined,
): Ground | undefined {
  const problem: Omit<Problem, "objectives"> = { lots, offers, limits };
  const objectives: Objective[] = [{ kind: "filled" }, { kind: "value", at: priceAt, better: "lower" }];
  const cheapest = best({ ...problem, objectives }, { steps: budget.steps, upTo: "best" });
  budget.steps -= cheapest.steps;
  if (cheapest.kind !== "found" || cheapest.proof.kind !== "exact") return undefined;
  const [filled = 0n, price = 0n] = cheapest.best.value;
  const against = baseline(method, [{ price: lowest ?? reduce({ n: price, d: perPrice }) }]);
  const pricedAt = (lower: bigint): Rational =>
    points(method, against, { price: reduce({ n: lower, d: perPrice }) }).valuation.value as Rational;
  return {
    problem,
    filled,
    lowest: price,
    perPoint,
    pricedAt,
    earnedBy: ({ lower, higher }) => reduce(add(pricedAt(lower), { n: higher, d: perPoint })),
    budget,
  };
}

/** No pattern earns more than the highest quality there is at the lowest price that was not looked at. */
function boundOf({ problem, earnedBy, lowest }: Ground, met: readonly Same[]): Rational | undefined {
  const objectives: Objective[] = [{ kind: "filled" }, { kind: "value", at: pointsAt, better: "higher" }];
  const top = best({ ...problem, objectives }, { steps: boundSteps, upTo: "best" });
  if (top.kind !== "found") return undefined;
  const [, most = 0n] = top.proof.kind === "exact" ? top.best.value : top.proof.bound;
  return earnedBy({ lower: met.at(-1)?.lower ?? lowest, higher: most });
}

const boundSteps = 1_000;

const highest = (all: readonly Rational[]): Rational | undefined =>
  all.reduce<Rational | undefined>(
    (most, each) => (most === undefined ? each : greater(most, each)),
    undefined,
  );
