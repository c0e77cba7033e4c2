import { absolute, compare, greater, lesser, type Rational, reduce, sign } from "../number/rational.js";
import { type RoundingMode, round } from "../number/rounding.js";
import { type Approximate, exponential, logarithm, squareRoot } from "../number/transcendental.js";
import { fall, type Hole, type Reading, type Run } from "./valuation.js";
import type { FunctionName } from "./words.js";

export const roundings: Partial<Record<FunctionName, RoundingMode>> = {
  round: "halfUp",
  roundEven: "halfEven",
  truncate: "down",
  roundUp: "up",
};

/** How a function of the language is valued, given how its figures are. */
export function readCall(name: FunctionName, of: readonly Reading[], branch: number): Reading {
  const rounding = roundings[name];
  return (run) => {
    const figures: Rational[] = [];
    for (const part of of) {
      const value = part(run);
      if (value === undefined) return undefined;
      figures.push(value);
    }
    const first = figures[0] as Rational;
    if (rounding !== undefined) return roundTo(run, first, figures[1] as Rational, rounding);
    return calls[name as Called](run, first, figures, branch);
  };
}

type Called = "min" | "max" | "abs" | "clamp" | "sqrt" | "ln" | "exp";

const calls: Record<
  Called,
  (run: Run, first: Rational, all: readonly Rational[], branch: number) => Rational | undefined
> = {
  min: (run, _first, all, branch) => chosen(run, branch, all, all.reduce(lesser)),
  max: (run, _first, all, branch) => chosen(run, branch, all, all.reduce(greater)),
  abs: (_run, first) => absolute(first),
  clamp: (run, _first, all, branch) => {
    const [x, low, high] = all as [Rational, Rational, Rational];
    return chosen(run, branch, [x, low, high], greater(low, lesser(high, x)));
  },
  sqrt: (run, first) => orFall(run, squareRoot(first), "rootOfNegative"),
  ln: (run, first) =>
    sign(first) <= 0 ? fall(run, "logarithmOfNothing") : approximate(run, logarithm(first)),
  exp: (run, first) => orFall(run, exponential(first), "exponentTooLarge"),
};

function chosen(run: Run, branch: number, all: readonly Rational[], value: Rational): Rational {
  run.branches[branch] = all.findIndex((each) => compare(each, value) === 0);
  return value;
}

/** The value of a step that may be inexact, with a note where it is. */
export function approximate(run: Run, { value, inexact }: Approximate): Rational {
  if (inexact) run.inexact = true;
  return value;
}

const orFall = (run: Run, result: Approximate | undefined, hole: Hole): Rational | undefined =>
  result === undefined ? fall(run, hole) : approximate(run, result);

/** Most decimal places, before or after the point, that a formula may round to. */
export const mostPlaces = 40n;

function roundTo(run: Run, value: Rational, places: Rational, mode: RoundingMode): Rational | undefined {
  const { n, d } = reduce(places);
  if (d !== 1n || n > mostPlaces || n < -mostPlaces) return fall(run, "powerUndefined");
  return round(value, Number(n), mode);
}
