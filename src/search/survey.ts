import type { Column } from "./column.js";
import { coarse, type Model } from "./model.js";
import { patternOf } from "./patterns.js";
import type { Relaxation } from "./relaxation.js";
import { mostListed, type Pattern } from "./result.js";
import { walk } from "./walk.js";

/** Patterns of one cost, as many as are listed, and how many were met. */
export interface Met {
  readonly cost: bigint;
  readonly patterns: readonly Pattern[];
  readonly count: number;
}

export interface Surveyed {
  readonly ties: Met;
  /** The lowest cost above the optimum that was met. */
  readonly next: Met | undefined;
  readonly isOver: boolean;
  /** Whether nothing lies between the optimum and `next`. */
  readonly isNextProven: boolean;
  readonly steps: number;
}

/**
 * Lists the patterns that tie with the optimum and, where asked, those of the next best cost: `above` is a cost that
 * some pattern is known to have. Where one lies as close to the optimum as figures of this kind can, it is the next
 * best, however many ties are not met yet.
 */
export function survey(
  model: Model,
  relaxation: Relaxation,
  {
    optimum,
    above,
    upTo,
    steps,
  }: {
    readonly optimum: bigint;
    readonly above: Met | undefined;
    readonly upTo: "ties" | "next";
    readonly steps: number;
  },
): Surveyed {
  const closest = optimum + unitOf(model);
  const highest = highestOf(model);
  let ties: Met = { cost: optimum, patterns: [], count: 0 };
  let next: Met | undefined = above && { ...above, count: 0 };
  const isListed = (met: Met | undefined): boolean => met !== undefined && met.count > mostListed;
  const walked = walk({
    model,
    relaxation,
    steps,
    ceiling: () => {
      if (upTo === "ties") return coarse(optimum, model.shift);
      return next === undefined ? highest : coarse(next.cost, model.shift);
    },
    meet: (columns, cost) => {
      const pattern = () => patternOf(model, columns);
      if (cost === optimum) ties = withOne(ties, pattern);
      else if (upTo === "next" && (next === undefined || cost < next.cost))
        next = withOne({ cost, patterns: [], count: 0 }, pattern);
      else if (next !== undefined && cost === next.cost) next = withOne(next, pattern);
      return !(isListed(ties) && (upTo === "ties" || (isListed(next) && next?.cost === closest)));
    },
  });
  const isOver = walked.left === undefined;
  const isNextProven = upTo === "next" && (isOver || next?.cost === closest);
  return { ties, next, isOver, isNextProven, steps: walked.steps };
}

/** One pattern more; what the descent met stands in until the first of its cost comes by again. */
const withOne = ({ cost, patterns, count }: Met, pattern: () => Pattern): Met => ({
  cost,
  patterns: count === 0 ? [pattern()] : count < mostListed ? [...patterns, pattern()] : patterns,
  count: count + 1,
});

/** Costs differ by a multiple of this, or not at all. */
function unitOf({ columns, scalar }: Model): bigint {
  let unit = scalar.openCost;
  for (const { exactCost } of columns) {
    let other = exactCost < 0n ? -exactCost : exactCost;
    while (other !== 0n) [unit, other] = [other, unit % other];
  }
  return unit;
}

/** No pattern costs more, in the units of the search. */
export const highestOf = ({ columns, places, openCost }: Model): number =>
  columns.reduce((sum: number, { cost }: Column) => sum + Math.max(0, cost), 0) +
  columns.length +
  (openCost + 1) * places.reduce((sum, count) => sum + count, 0);
