import { add, compare, greater, type Rational, subtract, whole } from "../number/rational.js";
import { type Corner, cornersOf } from "./corners.js";
import { byPattern } from "./patterns.js";
import { type Axes, edgeOf, type Purse } from "./plane.js";
import type { Problem } from "./problem.js";
import { type Slab, worthAtMost } from "./reach.js";
import { type FrontierLevel, mostListed, type OnFrontier, type Pattern } from "./result.js";
import { floorDivide, larger } from "./scalar.js";
import { walkSlab } from "./slab.js";

export interface FrontierQuestion {
  readonly axes: Axes;
  /** Most steps of all searches together. */
  readonly steps: number;
  /**
   * What a price earns where `lowest` is the lowest of all patterns that fill the most places, in units of the other
   * figure: it never rises with the price.
   */
  readonly earns: (lower: bigint, lowest: bigint) => Rational;
}

/** Patterns of one worth, as many as are listed, and how many were met. */
interface Met {
  readonly worth: Rational;
  readonly patterns: readonly Pattern[];
  readonly count: number;
}

/**
 * The best patterns by what their price earns with their quality added, among those that fill the most places; with all
 * that tie, the next best and the gap. That is not linear in what is chosen, but it rises with quality and never rises
 * with the price. The corners of the frontier come first, by searches that are linear. From one corner to the next no
 * pattern lies beyond the edge between them, so that only those near it can be as good as the best corner: mostly none.
 * A second walk, for what is as good as the second best corner, finds the next best.
 */
export function bestOnFrontier(
  problem: Omit<Problem, "objectives">,
  { axes, steps, earns }: FrontierQuestion,
): OnFrontier {
  const purse: Purse = { left: steps };
  const found = cornersOf(problem, axes, purse);
  if (found.kind !== "found") return { kind: found.kind, steps: steps - purse.left };
  const { corners, filled, isWhole } = found;
  const known = new Map<bigint, Rational>();
  const earned = (lower: bigint): Rational => {
    const before = known.get(lower);
    if (before !== undefined) return before;
    const figure = earns(lower, corners[0].lower);
    known.set(lower, figure);
    return figure;
  };
  const slabs = slabsOf(problem, axes, corners, isWhole, earned);

  /** All patterns of the highest worth, below this one if any, and the slabs in which there may be more. */
  const highest = (below: Rational | undefined): { met: Met | undefined; left: readonly Slab[] } => {
    const isBelow = (worth: Rational): boolean => below === undefined || compare(worth, below) < 0;
    let met: Met | undefined;
    for (const { lower, higher, pattern } of corners) {
      const worth = add(earned(lower), whole(higher));
      if (isBelow(worth) && (met === undefined || compare(worth, met.worth) > 0))
        met = { worth, patterns: [pattern], count: 0 };
    }
    const least = leastOf(problem, axes.higher);
    const needed = (lower: bigint): bigint => {
      if (met === undefined) return least;
      const { n, d } = subtract(met.worth, earned(lower));
      // Where as many are met as are listed, only what is better is looked for.
      return met.count > mostListed ? floorDivide(n, d) + 1n : -floorDivide(-n, d);
    };
    const left = slabs.filter((slab) => {
      if (!isWhole) return true;
      const isOver = walkSlab(
        problem,
        axes,
        filled,
        slab,
        {
          needed,
          meet: ({ lower, higher }, pattern) => {
            const worth = add(earned(lower), whole(higher));
            const order = met === undefined ? 1 : compare(worth, met.worth);
            if (!isBelow(worth) || order < 0) return false;
            met = withOne(order > 0 ? undefined : met, worth, pattern);
            return order > 0 || met.count === mostListed + 1;
          },
        },
        purse,
      );
      return !isOver;
    });
    return { met, left };
  };

  const { met, left } = highest(undefined);
  const best = met as Met;
  const bound = left.map((slab) => worthAtMost(slab, earned)).reduce(greater, best.worth);
  const isExact = left.length === 0 || compare(bound, best.worth) === 0;
  const second = isExact ? highest(best.worth) : undefined;
  const next = second?.left.length === 0 ? second.met : undefined;
  return {
    kind: "found",
    filled,
    best: levelOf(best, left.length === 0),
    bound: isExact ? undefined : bound,
    next: next && levelOf(next, true),
    steps: steps - purse.left,
  };
}

/** One pattern more; the corner stands in until the first of its worth comes by again. */
const withOne = (met: Met | undefined, worth: Rational, pattern: () => Pattern): Met => {
  const [count, patterns] = met === undefined || met.count === 0 ? [0, []] : [met.count, met.patterns];
  return { worth, patterns: count < mostListed ? [...patterns, pattern()] : patterns, count: count + 1 };
};

const levelOf = ({ worth, patterns, count }: Met, isOver: boolean): FrontierLevel => ({
  worth,
  patterns: patterns.toSorted(byPattern),
  isComplete: isOver && count <= mostListed,
});

/** From each corner to the next, and from the last one on: all prices. Where not all corners are known, without edges. */
function slabsOf(
  { offers }: Omit<Problem, "objectives">,
  axes: Axes,
  corners: readonly Corner[],
  isWhole: boolean,
  earned: (lower: bigint) => Rational,
): Slab[] {
  const dearest = offers.reduce(
    (sum, { cases }) =>
      sum + cases.reduce((most, { values }) => larger(most, values[axes.lower] as bigint), 0n),
    0n,
  );
  return corners.map((from, index): Slab => {
    const next = corners[index + 1];
    const [upTo, most] = next === undefined ? [dearest, from.higher] : [next.lower - 1n, next.higher];
    const weights = next === undefined ? slopeAt(from, earned) : edgeOf(from, next);
    return { from, upTo, most, weights: isWhole ? weights : { lower: 0n, higher: 0n } };
  });
}

/** How much quality a price has to make good where it rises from here by a hundredth. */
function slopeAt({ lower }: Corner, earned: (lower: bigint) => Rational) {
  const on = lower / 100n + 1n;
  const { n, d } = subtract(earned(lower), earned(lower + on));
  return { lower: floorDivide(n, d) + 1n, higher: on };
}

/** No pattern has less of a figure. */
const leastOf = ({ offers }: Omit<Problem, "objectives">, at: number): bigint =>
  offers.reduce(
    (sum, { cases }) => sum - cases.reduce((most, { values }) => larger(most, -(values[at] as bigint)), 0n),
    0n,
  );
