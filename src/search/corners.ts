import { type Axes, edgeOf, type Purse, pointOf, proven, weighed, weighing } from "./plane.js";
import type { Objective, Problem } from "./problem.js";
import type { Pattern, Point } from "./result.js";

/** A point of the frontier with one pattern that has it. */
export interface Corner extends Point {
  readonly pattern: Pattern;
}

export type Corners =
  | { readonly kind: "nothing" }
  | {
      readonly kind: "found";
      readonly filled: bigint;
      /** From the lowest of the one figure to the highest of the other. */
      readonly corners: readonly [Corner, ...Corner[]];
      /** Whether no pattern lies beyond the edge from one corner to the next. */
      readonly isWhole: boolean;
    }
  | { readonly kind: "unknown" };

/**
 * The corners of a frontier: the points that are best for some weighing of price against quality. Each is a search
 * for the lowest weighed sum, which is linear and easy, where a search for so much quality at least is not.
 */
export function cornersOf(problem: Omit<Problem, "objectives">, axes: Axes, purse: Purse): Corners {
  const place = pointOf(problem, axes);
  const filled: Objective = { kind: "filled" };
  const lower: Objective = { kind: "value", at: axes.lower, better: "lower" };
  const higher: Objective = { kind: "value", at: axes.higher, better: "higher" };
  const ends = [
    [filled, lower, higher],
    [filled, higher, lower],
  ].map((objectives) => proven({ ...problem, objectives }, purse));
  const [first, last] = ends;
  if (first === "nothing" || last === "nothing") return { kind: "nothing" };
  if (first === "unknown" || last === "unknown" || first === undefined || last === undefined)
    return { kind: "unknown" };
  let isWhole = true;
  const cornerOf = (pattern: Pattern): Corner => ({ ...place(pattern), pattern });
  const [start, end] = [first, last].map(({ patterns }) => cornerOf(patterns[0] ?? [])) as [Corner, Corner];
  /** The corners between two, in order. */
  const between = (a: Corner, b: Corner): Corner[] => {
    const weights = edgeOf(a, b);
    const found = proven(weighing(problem, axes, weights), purse, a.pattern);
    if (typeof found === "string") {
      isWhole = false;
      return [];
    }
    const corner = cornerOf(found.patterns[0] ?? []);
    if (weighed(weights, corner) >= weighed(weights, a)) return [];
    return [...between(a, corner), corner, ...between(corner, b)];
  };
  const rest = start.lower === end.lower ? [] : [...between(start, end), end];
  return { kind: "found", filled: first.value[0] as bigint, corners: [start, ...rest], isWhole };
}
