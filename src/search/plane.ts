import { best } from "./best.js";
import type { Objective, Problem } from "./problem.js";
import type { Level, Pattern, Point } from "./result.js";

/** The two figures of a frontier: by their places in the values of the offers' cases. */
export interface Axes {
  /** The figure of which less is better: a price. */
  readonly lower: number;
  /** The figure of which more is better: points for quality. */
  readonly higher: number;
}

/** What one of the figures counts in a sum: `lower` × price − `higher` × quality, to be as low as possible. */
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

/** One best pattern, proven; `unknown` where the steps do not suffice. */
export function proven(problem: Problem, purse: Purse, known?: Pattern): Level | "nothing" | "unknown" {
  const found = best(problem, { steps: purse.left, upTo: "best", known });
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
