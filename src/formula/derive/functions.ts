import { negate, one, type Rational, whole, zero } from "../../number/rational.js";
import { type RoundingMode, round } from "../../number/rounding.js";
import { largestExponent } from "../../number/transcendental.js";
import { mostPlaces, roundings } from "../calls.js";
import type { FunctionName } from "../words.js";
import {
  atLeastOne,
  between,
  type End,
  everything,
  greaterOf,
  hull,
  type Interval,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  lesserOf,
  negated,
  notNegative,
  onlyFigure,
  overlap,
  point,
  positive,
  power,
  reciprocal,
} from "./interval.js";

const atMostOne: Interval = { low: undefined, high: { at: one, open: false } };
const notPositive = negated(notNegative);

/** Where the results of a function lie, given where its figures do. */
export function readFunction(name: FunctionName, of: readonly Interval[]): Interval {
  const [a = everything, b = everything, c = everything] = of;
  const mode = roundings[name];
  if (mode !== undefined) return rounded(a, b, mode);
  switch (name) {
    case "min":
      return of.reduce(lesserOf);
    case "max":
      return of.reduce(greaterOf);
    case "clamp":
      return greaterOf(b, lesserOf(c, a));
    case "abs":
      return sizeOf(a);
    case "sqrt":
      return overlap(isAbove(a, zero) ? positive : notNegative, besideOne(a));
    case "exp":
      return overlap(positive, isAtLeast(a, zero) ? atLeastOne : isAtMost(a, zero) ? atMostOne : everything);
    case "ln":
      return logarithm(a);
    default:
      return everything;
  }
}

/** Roots and powers above zero leave a figure on the same side of one. */
const besideOne = (a: Interval): Interval =>
  isAtLeast(a, one) ? atLeastOne : isAtMost(a, one) ? atMostOne : everything;

function sizeOf(a: Interval): Interval {
  if (isAtLeast(a, zero)) return a;
  return isAtMost(a, zero) ? negated(a) : overlap(notNegative, hull(a, negated(a)));
}

function logarithm(a: Interval): Interval {
  if (isAbove(a, one)) return positive;
  if (isBelow(a, one)) return negated(positive);
  return isAtLeast(a, one) ? notNegative : isAtMost(a, one) ? notPositive : everything;
}

function rounded(a: Interval, places: Interval, mode: RoundingMode): Interval {
  const known = wholeFigure(places, mostPlaces);
  if (known !== undefined) {
    const at = (end: End | undefined): End | undefined =>
      end && { at: round(end.at, Number(known), mode), open: false };
    return overlap(between(at(a.low), at(a.high)), mode === "up" && isAbove(a, zero) ? positive : everything);
  }
  return isAtLeast(a, zero) ? notNegative : isAtMost(a, zero) ? notPositive : everything;
}

/** The one whole figure that an interval holds, if it is no larger than `most` in size. */
export function wholeFigure(a: Interval, most: bigint): bigint | undefined {
  const only = onlyFigure(a);
  return only?.d === 1n && only.n <= most && -only.n <= most ? only.n : undefined;
}

export function isWithin(a: Interval, most: Rational): boolean {
  return isAtMost(a, most) && isAtLeast(a, negate(most));
}

/** Where a power lies, given where its base and its exponent do. */
export function powerOf(base: Interval, exponent: Interval): Interval {
  const known = wholeFigure(exponent, largestExponent);
  if (known === 0n) return point(one);
  if (known !== undefined) return known > 0n ? power(base, known) : reciprocal(power(base, -known));
  const only = onlyFigure(exponent);
  // A broken exponent has a value only for a base that is not negative.
  if (!isAtLeast(base, zero) && (only === undefined || only.d === 1n)) return everything;
  const sign = isAbove(base, zero) ? positive : notNegative;
  if (!isAtLeast(base, zero)) return sign;
  if (isAtLeast(exponent, zero)) return overlap(sign, besideOne(base));
  return isAtMost(exponent, zero) ? overlap(sign, besideOne(reciprocal(base))) : sign;
}

export const mostExponent = whole(largestExponent);
