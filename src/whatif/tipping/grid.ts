import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  reduce,
  subtract,
  whole,
} from "../../number/rational.js";

/** The figures that a paper can name: whole steps from a base (a price in pence), or the levels of a scale. */
export type Grid =
  | { readonly kind: "steps"; readonly base: Rational; readonly step: Rational }
  | { readonly kind: "levels"; readonly levels: readonly Rational[] };

/** The first figure of a grid above another; undefined where a scale ends before it. */
export function firstAbove(grid: Grid, figure: Rational): Rational | undefined {
  if (grid.kind === "levels") return grid.levels.find((level) => compare(level, figure) > 0);
  return stepAt(grid, floor(stepsTo(grid, figure)) + 1n);
}

/** The last figure of a grid below another. */
export function lastBelow(grid: Grid, figure: Rational): Rational | undefined {
  if (grid.kind === "levels") return grid.levels.findLast((level) => compare(level, figure) < 0);
  return stepAt(grid, -floor(negated(stepsTo(grid, figure))) - 1n);
}

export const isOn = (grid: Grid, figure: Rational): boolean =>
  grid.kind === "levels"
    ? grid.levels.some((level) => compare(level, figure) === 0)
    : reduce(stepsTo(grid, figure)).d === 1n;

type Steps = Extract<Grid, { kind: "steps" }>;

const stepsTo = ({ base, step }: Steps, figure: Rational): Rational => divide(subtract(figure, base), step);

const stepAt = ({ base, step }: Steps, count: bigint): Rational =>
  reduce(add(base, multiply(whole(count), step)));

const negated = ({ n, d }: Rational): Rational => ({ n: -n, d });

/** The greatest whole number that is not above a figure. */
const floor = ({ n, d }: Rational): bigint => (n < 0n ? (n - d + 1n) / d : n / d);
