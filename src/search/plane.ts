import { best, type Effort } from "./best.js";
import type { Floor } from "./column.js";
import type { Objective, Problem } from "./problem.js";
import type { Level, Pattern, Point } from "./result.js";

/** The two figures of a frontier: by their places in the values of the offers' cases. */
export interface Axes {
  /** The figure of which less is better: a price. */
  readonly lower: number;
  /** The figure of which more is better: points for quality. */
  readonly higher: number;
}

/** The part of the plane that is looked at; a side that is left out is open. */
export interface Box {
  readonly lower?: { readonly atLeast?: bigint; readonly atMost?: bigint };
  readonly higher?: { readonly atLeast?: bigint; readonly atMost?: bigint };
}

/** What one of the figures counts in a sum: `per.lower` × price − `per.higher` × quality, to be as low as possible. */
export interface Weights {
  readonly lower: bigint;
  readonly higher: bigint;
}

/** The sum that two points have in common: the edge between them is where it stands still. */
export const edgeOf = (a: Point, b: Point): Weights => ({
  lower: b.higher - a.higher,
  higher: b.lower - a.lower,
});

export const weighed = ({ lower, higher }: Weights, point: Point): bigint =>
  lower * point.lower - higher * point.higher;

export const isSame = (a: Point, b: Point): boolean => a.lower === b.lower && a.higher === b.higher;

export function floorsOf({ lower, higher }: Box, axes: Axes): Floor[] {
  const floors: Floor[] = [];
  const add = (at: number, sign: 1n | -1n, least: bigint | undefined) => {
    if (least !== undefined) floors.push({ at, sign, least });
  };
  add(axes.lower, 1n, lower?.atLeast);
  add(axes.lower, -1n, lower?.atMost === undefined ? undefined : -lower.atMost);
  add(axes.higher, 1n, higher?.atLeast);
  add(axes.higher, -1n, higher?.atMost === undefined ? undefined : -higher.atMost);
  return floors;
}

/** The problem with the most places first, then a sum of the two figures, which stands last among the values. */
export function weighing(problem: Omit<Problem, "objectives">, axes: Axes, weights: Weights): Problem {
  const at = problem.offers[0]?.cases[0]?.values.length ?? 0;
  const objectives: Objective[] = [{ kind: "filled" }, { kind: "value", at, better: "lower" }];
  const offers = problem.offers.map((offer) => ({
    ...offer,
    cases: offer.cases.map(({ conditions, values }) => {
      const point = { lower: values[axes.lower] as bigint, higher: values[axes.higher] as bigint };
      return { conditions, values: [...values, weighed(weights, point)] };
    }),
  }));
  return { ...problem, offers, objectives };
}

/** Steps that several searches share. */
export interface Purse {
  left: number;
}

/** A search that is proven; undefined where there is no pattern, `unknown` where the steps do not suffice. */
export function proven(
  problem: Problem,
  floors: readonly Floor[],
  purse: Purse,
  effort: Omit<Effort, "steps">,
): Level | "nothing" | "unknown" {
  const found = best(problem, { ...effort, steps: purse.left }, floors);
  purse.left -= found.steps;
  if (found.kind !== "found") return found.kind;
  return found.proof.kind === "exact" ? found.best : "unknown";
}

/** Where a pattern lies. */
export function pointOf(
  { offers }: Pick<Problem, "offers">,
  { lower, higher }: Axes,
): (pattern: Pattern) => Point {
  const casesOf = new Map(offers.map(({ id, cases }) => [id, cases]));
  return (pattern) => {
    const all = pattern.map((taken) => casesOf.get(taken.offer)?.[taken.case]?.values ?? []);
    const sum = (at: number) => all.reduce((total, values) => total + (values[at] ?? 0n), 0n);
    return { lower: sum(lower), higher: sum(higher) };
  };
}
