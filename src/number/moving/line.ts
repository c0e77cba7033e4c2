import { compare, divide, greatestCommonDivisor, type Rational, whole } from "../rational.js";
import {
  common,
  constant,
  contentOf,
  isSame,
  negative,
  overWhole,
  type Polynomial,
  plus,
  quotient,
  signAt,
  times,
  valueAt,
} from "./polynomial.js";
import { rangeOver } from "./roots.js";
import { productOver } from "./terms.js";

/** One polynomial over another; the lower one is above zero wherever the line is looked at. */
export interface Line {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

export const constantOf = ({ n, d }: Rational): Line => ({ top: constant(n), bottom: constant(d) });

export function sumOf(a: Line, b: Line): Line {
  if (isSame(a.bottom, b.bottom)) return { top: plus(a.top, b.top), bottom: a.bottom };
  return {
    top: plus(times(a.top, b.bottom), times(b.top, a.bottom)),
    bottom: times(a.bottom, b.bottom),
  };
}

export const differenceOf = (a: Line, b: Line): Line => sumOf(a, { ...b, top: negative(b.top) });

export const productOf = (a: Line, b: Line): Line => ({
  top: times(a.top, b.top),
  bottom: times(a.bottom, b.bottom),
});

/** The quotient, told whether the divisor is below zero where the line is looked at. */
export function quotientOf(a: Line, b: Line, isBelow: boolean): Line {
  const [top, bottom] = [times(a.top, b.bottom), times(a.bottom, b.top)];
  return isBelow ? { top: negative(top), bottom: negative(bottom) } : { top, bottom };
}

/** The same line in lowest terms, seen from a figure at which it is looked at. */
export function lowestOf({ top, bottom }: Line, at: Rational): Line {
  const shared = top.length > 1 && bottom.length > 1 ? common(top, bottom) : [];
  const isShared = shared.length > 1;
  const [over, under] = isShared ? [quotient(top, shared), quotient(bottom, shared)] : [top, bottom];
  const content = contentOf(under);
  const divisor = content === 1n ? 1n : greatestCommonDivisor(content, contentOf(over));
  const sign = isShared && signAt(under, at) < 0 ? -1n : 1n;
  return { top: overWhole(over, sign * divisor), bottom: overWhole(under, sign * divisor) };
}

/** What a line lies between on a closed stretch; undefined where its lower polynomial may reach zero. */
export function overStretch(
  { top, bottom }: Line,
  from: Rational,
  to: Rational,
): readonly [Rational, Rational] | undefined {
  const under = rangeOver(bottom, from, to);
  if (under[0].n <= 0n) return undefined;
  if (top.length > 2 || bottom.length > 2)
    return productOver(rangeOver(top, from, to), [divide(whole(1n), under[1]), divide(whole(1n), under[0])]);
  // One straight line over another never turns: it lies between its ends.
  const [one, other] = [from, to].map((at) => divide(valueAt(top, at), valueAt(bottom, at))) as [
    Rational,
    Rational,
  ];
  return compare(one, other) <= 0 ? [one, other] : [other, one];
}
