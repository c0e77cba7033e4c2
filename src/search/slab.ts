import type { Column, Floor } from "./column.js";
import { coarse, modelOf } from "./model.js";
import { patternOf } from "./patterns.js";
import { type Axes, type Purse, weighing } from "./plane.js";
import type { Problem } from "./problem.js";
import { reachOf, type Slab } from "./reach.js";
import { relaxationOf } from "./relaxation.js";
import type { Pattern, Point } from "./result.js";
import { walk } from "./walk.js";

/** What is looked for in a slab. */
export interface Hunt {
  /** How much quality a pattern of this price needs to be good enough, as it stands: it only ever rises. */
  readonly needed: (lower: bigint) => bigint;
  /** A pattern was met; says whether more is needed from now on. */
  readonly meet: (point: Point, pattern: () => Pattern) => boolean;
}

/**
 * Meets every pattern of a slab that fills so many places and is good enough, each once: a walk by the weighed sum, up to
 * the highest sum of one that is good enough still. False where the steps do not suffice.
 */
export function walkSlab(
  problem: Omit<Problem, "objectives">,
  axes: Axes,
  filled: bigint,
  slab: Slab,
  { needed, meet }: Hunt,
  purse: Purse,
): boolean {
  const reach = reachOf(slab, needed);
  if (reach === undefined) return true;
  const floors: Floor[] = [
    { at: axes.lower, sign: 1n, least: reach.least.lower },
    { at: axes.lower, sign: -1n, least: -reach.upTo },
    { at: axes.higher, sign: 1n, least: reach.least.higher },
  ];
  const model = modelOf(weighing(problem, axes, slab.weights), floors);
  const open = BigInt(model.places.reduce((sum, count) => sum + count, 0)) - filled;
  const ceilingOf = (sum: bigint): number => coarse(model.scalar.openCost * open + sum, model.shift);
  let ceiling = ceilingOf(reach.sum);
  const walked = walk({
    model,
    relaxation: relaxationOf(model),
    steps: purse.left,
    ceiling: () => ceiling,
    meet: (columns) => {
      const taken = columns.map((column) => model.columns[column] as Column);
      if (BigInt(taken.reduce((sum, { lots }) => sum + lots.length, 0)) !== filled) return true;
      const sum = (at: number) => taken.reduce((total, { values }) => total + (values[at] as bigint), 0n);
      const point = { lower: sum(axes.lower), higher: sum(axes.higher) };
      if (!meet(point, () => patternOf(model, columns))) return true;
      const left = reachOf(slab, needed);
      if (left === undefined) return false;
      ceiling = ceilingOf(left.sum);
      return true;
    },
  });
  purse.left -= walked.steps;
  return walked.left === undefined || reachOf(slab, needed) === undefined;
}
