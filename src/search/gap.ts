import type { Column, Floor } from "./column.js";
import { coarse, modelOf } from "./model.js";
import { patternOf } from "./patterns.js";
import { type Axes, edgeOf, floorsOf, isSame, type Purse, weighed, weighing } from "./plane.js";
import type { Problem } from "./problem.js";
import { relaxationOf } from "./relaxation.js";
import { type FrontierPoint, mostListed, type Pattern, type Point } from "./result.js";
import { walk } from "./walk.js";

/** Points of the frontier so far, from the lowest of the one figure on, with all their patterns as far as they were met. */
type Found = Omit<FrontierPoint, "isComplete"> & { readonly count: number };

/** What a gap is filled for, and what is known beside it. */
export interface Gap {
  readonly problem: Omit<Problem, "objectives">;
  readonly axes: Axes;
  readonly sides: readonly Floor[];
  readonly ends: readonly [Point, Point];
  readonly filled: bigint;
  readonly matters: (corner: Point, known: readonly Point[]) => boolean;
  readonly known: readonly Point[];
}

/**
 * The points of the frontier from one corner to the next that may matter, each with every pattern that has it: one walk
 * by the sum that the two corners have in common, up to where everything is beaten or does not matter. Undefined where
 * the steps do not suffice.
 */
export function fillGap(gap: Gap, purse: Purse): FrontierPoint[] | undefined {
  const { problem, axes, sides, filled } = gap;
  const [first, last] = gap.ends;
  const weights = edgeOf(first, last);
  const box = { lower: { atMost: last.lower }, higher: { atLeast: first.higher } };
  const model = modelOf(weighing(problem, axes, weights), [...sides, ...floorsOf(box, axes)]);
  const places = BigInt(model.places.reduce((sum, count) => sum + count, 0));
  let points: Found[] = [first, last].map(({ lower, higher }) => ({ lower, higher, patterns: [], count: 0 }));
  const mattersNow = (point: Point): boolean => gap.matters(point, [...gap.known, ...points]);
  /** The highest sum of a point that may lie between two others, or that may have more patterns. */
  const ceilingNow = (): number => {
    let most = weighed(weights, first);
    const raise = (sum: bigint) => {
      if (sum > most) most = sum;
    };
    for (const [index, point] of points.entries()) {
      if (mattersNow(point)) raise(weighed(weights, point));
      const next = points[index + 1];
      if (next !== undefined && mattersNow({ lower: point.lower + 1n, higher: next.higher - 1n }))
        raise(weighed(weights, { lower: next.lower - 1n, higher: point.higher + 1n }));
    }
    return coarse(model.scalar.openCost * (places - filled) + most, model.shift);
  };
  let ceiling = ceilingNow();
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
      points = withPoint(points, point, () => patternOf(model, columns));
      ceiling = ceilingNow();
      return true;
    },
  });
  purse.left -= walked.steps;
  if (walked.left !== undefined) return undefined;
  return points
    .filter(mattersNow)
    .map(({ count, ...point }) => ({ ...point, isComplete: count <= mostListed }));
}

/** The points with one pattern more: of its own point where that is not beaten, and then without those it beats. */
function withPoint(points: readonly Found[], point: Point, pattern: () => Pattern): Found[] {
  const same = points.find((each) => isSame(each, point));
  const isBeaten = points.some((each) => each.lower <= point.lower && each.higher >= point.higher);
  if (same === undefined && isBeaten) return points.slice();
  const kept = points.filter((each) => !(point.lower <= each.lower && point.higher >= each.higher));
  const count = (same?.count ?? 0) + 1;
  const patterns = count <= mostListed ? [...(same?.patterns ?? []), pattern()] : (same?.patterns ?? []);
  return [...kept, { ...point, patterns, count }].sort((a, b) => (a.lower < b.lower ? -1 : 1));
}
