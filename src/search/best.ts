import { coarse, fine, modelOf } from "./model.js";
import { byPattern, columnsOf, costOf, patternOf } from "./patterns.js";
import type { Problem } from "./problem.js";
import { relaxationOf } from "./relaxation.js";
import { type Best, type Level, mostListed, type Next, type Pattern } from "./result.js";
import { highestOf, type Met, survey } from "./survey.js";
import { walk } from "./walk.js";

/** How far a search goes. */
export interface Effort {
  /** Most steps; a step is one offer more, or one lot closed. */
  readonly steps: number;
  /** One best pattern; all that tie with it; or these and all of the next best value. */
  readonly upTo: "best" | "ties" | "next";
  /** A pattern that is known to keep to every rule: the search looks for what is better. */
  readonly known?: Pattern | undefined;
}

/**
 * The best patterns of a problem, proven: the value, every pattern that has it, the next best value with its patterns
 * and the exact gap. The order of a list in the problem changes nothing. Where the steps do not suffice, the best
 * pattern that was met stands with the bound that is proven.
 */
export function best(problem: Problem, effort: Effort): Best {
  const model = modelOf(problem);
  const relaxation = relaxationOf(model);
  const worth = (cost: bigint) => model.scalar.valueOf(cost);

  let first = columnsOf(model, effort.known);
  let lowest = first && costOf(model, first);
  let above: Met | undefined;
  const descent = walk({
    model,
    relaxation,
    steps: effort.steps,
    ceiling: () => (lowest === undefined ? highestOf(model) : coarse(lowest - 1n, model.shift)),
    meet: (columns, cost) => {
      if (lowest !== undefined && cost >= lowest) return true;
      if (lowest !== undefined && first !== undefined)
        above = { cost: lowest, patterns: [patternOf(model, first)], count: 1 };
      lowest = cost;
      first = columns.slice();
      return true;
    },
  });
  const bound = descent.left === undefined ? undefined : fine(descent.left, model.shift);
  if (lowest === undefined || first === undefined)
    return bound === undefined
      ? { kind: "nothing", steps: descent.steps }
      : { kind: "unknown", bound: worth(bound), steps: descent.steps };
  const alone: Level = { value: worth(lowest), patterns: [patternOf(model, first)], isComplete: false };
  const isExact = bound === undefined || bound >= lowest;
  const proof = isExact ? ({ kind: "exact" } as const) : ({ kind: "bound", bound: worth(bound) } as const);
  const found = { kind: "found", best: alone, proof, next: undefined, isNextProven: false } as const;
  const { upTo } = effort;
  if (!isExact || upTo === "best") return { ...found, steps: descent.steps };

  const steps = effort.steps - descent.steps;
  const surveyed = survey(model, relaxation, { optimum: lowest, above, upTo, steps });
  const level = levelOf(surveyed.ties, alone.value, surveyed.isOver);
  const { next, isNextProven } = surveyed;
  return {
    ...found,
    best: level.patterns.length === 0 ? alone : level,
    next: next && isNextProven ? nextOf(alone, levelOf(next, worth(next.cost), surveyed.isOver)) : undefined,
    isNextProven,
    steps: descent.steps + surveyed.steps,
  };
}

const levelOf = ({ patterns, count }: Met, value: readonly bigint[], isOver: boolean): Level => ({
  value,
  patterns: patterns.toSorted(byPattern),
  isComplete: isOver && count <= mostListed,
});

const nextOf = (best: Level, next: Level): Next => ({
  ...next,
  gap: next.value.map((each, index) => each - (best.value[index] as bigint)),
});
