import type { Floor } from "./column.js";
import { coarse, fine, type Model, modelOf } from "./model.js";
import { byPattern, columnsOf, costOf, patternOf } from "./patterns.js";
import type { Problem } from "./problem.js";
import { relaxationOf } from "./relaxation.js";
import { type Best, type Level, mostListed, type Next, type Pattern } from "./result.js";
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
export function best(problem: Problem, effort: Effort, floors: readonly Floor[] = []): Best {
  const model = modelOf(problem, floors);
  const relaxation = relaxationOf(model);
  const units = (cost: bigint): number => coarse(cost, model.shift);
  const highest = highestOf(model);
  const worth = (cost: bigint) => model.scalar.valueOf(cost);

  let first = columnsOf(model, effort.known);
  let lowest = first && costOf(model, first);
  let above: bigint | undefined;
  const descent = walk({
    model,
    relaxation,
    steps: effort.steps,
    ceiling: () => (lowest === undefined ? highest : units(lowest - 1n)),
    meet: (columns, cost) => {
      if (lowest !== undefined && cost >= lowest) return true;
      above = lowest;
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
  const optimum: bigint = lowest;
  const alone: Level = { value: worth(optimum), patterns: [patternOf(model, first)], isComplete: false };
  const isExact = bound === undefined || bound >= optimum;
  const proof = isExact ? ({ kind: "exact" } as const) : ({ kind: "bound", bound: worth(bound) } as const);
  const found = { kind: "found", best: alone, proof, next: undefined, isNextProven: false } as const;
  if (!isExact || effort.upTo === "best") return { ...found, steps: descent.steps };

  const ties: Pattern[] = [];
  let others: Pattern[] = [];
  let [tied, met] = [0, 0];
  const survey = walk({
    model,
    relaxation,
    steps: effort.steps - descent.steps,
    ceiling: () => (effort.upTo === "ties" ? units(optimum) : above === undefined ? highest : units(above)),
    meet: (columns, cost) => {
      if (cost === optimum) {
        tied += 1;
        if (tied <= mostListed) ties.push(patternOf(model, columns));
        return effort.upTo === "next" || tied <= mostListed;
      }
      if (effort.upTo === "ties" || (above !== undefined && cost > above)) return true;
      if (above === undefined || cost < above) {
        above = cost;
        others = [];
        met = 0;
      }
      met += 1;
      if (met <= mostListed) others.push(patternOf(model, columns));
      return true;
    },
  });
  const isOver = survey.left === undefined;
  const steps = descent.steps + survey.steps;
  const level: Level = {
    ...alone,
    patterns: ties.length === 0 ? alone.patterns : ties.sort(byPattern),
    isComplete: isOver && tied <= mostListed,
  };
  if (!isOver || effort.upTo === "ties") return { ...found, best: level, steps };
  const next = above === undefined ? undefined : nextOf(level, worth(above), others, met <= mostListed);
  return { ...found, best: level, next, isNextProven: true, steps };
}

const nextOf = (level: Level, value: readonly bigint[], patterns: Pattern[], isComplete: boolean): Next => ({
  value,
  patterns: patterns.sort(byPattern),
  isComplete,
  gap: value.map((each, index) => each - (level.value[index] as bigint)),
});

/** No pattern costs more, in the units of the search. */
const highestOf = ({ columns, places, openCost }: Model): number =>
  columns.reduce((sum, { cost }) => sum + Math.max(0, cost), 0) +
  columns.length +
  openCost * places.reduce((sum, count) => sum + count, 0);
