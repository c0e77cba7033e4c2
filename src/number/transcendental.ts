import { Decimal, fromDecimal, toDecimal } from "./decimal.js";
import { significant } from "./decimalText.js";
import {
  type Arithmetic,
  absolute,
  compare,
  divide,
  equal,
  multiply,
  one,
  power,
  type Rational,
  reduce,
  sign,
  subtract,
  sum,
  whole,
  zero,
} from "./rational.js";

/**
 * Roots, powers, logarithms and exponentials. Where the result is rational it is exact; elsewhere it is
 * computed at 50 digits and marked, and the value of the whole formula is settled once at 30.
 */
export interface Approximate {
  readonly value: Rational;
  readonly inexact: boolean;
}

const workingDigits = 60;

/** Largest size of an integer exponent, of a root, and of the argument of `exp`. */
export const largestExponent = 100n;

/** A figure of more than 2^16 bits is refused, so that no document can make the engine spin. */
export const mostBits = 65_536n;
/** More bits than a root, power or logarithm of so many digits has, whatever its size. */
export const settledBits = 1_024;

const largestFigure = 1n << mostBits;
const mostNegative = -largestFigure;

export function isTooLarge(value: Rational): boolean {
  return value.n > largestFigure || value.n < mostNegative || value.d > largestFigure;
}

/** Settles an inexact value at 30 significant digits, so that it compares and adds as one definite figure. */
export const settle = (value: Rational): Rational =>
  value.moves === undefined ? atThirty(value) : value.moves.settled(value, atThirty, lastDigit);

const atThirty = (value: Rational): Rational => significant(value, 30);

/** Half a unit of the thirtieth digit is never a greater part of a figure. */
const lastDigit: Rational = { n: 1n, d: 10n ** 29n };

/** The natural logarithm of a positive figure. */
export function logarithm(value: Rational): Approximate {
  if (value.moves !== undefined)
    return curved("logarithm", [value], (still) =>
      still.n <= 0n ? undefined : logarithm(still),
    ) as Approximate;
  const away = subtract(value, one);
  if (away.n === 0n) return { value: zero, inexact: false };
  if (compare(absolute(away), closeToOne) < 0) return { value: significant(series(away), 50), inexact: true };
  return { value: fromDecimal(toDecimal(value, workingDigits).ln()), inexact: true };
}

const closeToOne: Rational = { n: 1n, d: 10n ** 20n };

/** The logarithm beside one, where a decimal of the figure would lose the very digits that count. */
function series(away: Rational): Rational {
  const square = multiply(away, away);
  const cube = multiply(square, away);
  return sum([away, divide(square, whole(-2n)), divide(cube, whole(3n))]);
}

/** A function of figures some of which move, over their whole stretch: what comes of it is settled wherever it lies. */
function curved(
  name: string,
  of: readonly Rational[],
  curve: (...still: [Rational, Rational, ...Rational[]]) => Approximate | string | undefined,
): Approximate | undefined {
  const moves = of.find((each) => each.moves !== undefined)?.moves as Arithmetic;
  const value = moves.curved(name, of, (still) => {
    const found = curve(...(still as [Rational, Rational, ...Rational[]]));
    return typeof found === "object" ? found.value : undefined;
  });
  return value && { value, inexact: true };
}

/** e to the power of `value`; undefined beyond ±100. */
export function exponential(value: Rational): Approximate | undefined {
  if (value.moves !== undefined) return curved("exponential", [value], exponential);
  if (compare(absolute(value), whole(largestExponent)) > 0) return undefined;
  if (value.n === 0n) return { value: whole(1n), inexact: false };
  return { value: fromDecimal(toDecimal(value, workingDigits).exp()), inexact: true };
}

/** The natural logarithm of the largest figure: no greater power is computed. */
const largestLogarithm = 45_426;

/**
 * `base` to the power `exponent`. There is no such figure for zero to a negative power, for a negative base to a
 * broken one and for exponents beyond ±100; others may be too large. Perfect roots are exact.
 */
export function raise(base: Rational, exponent: Rational): Approximate | "powerUndefined" | "figureTooLarge" {
  const { n, d } = reduce(exponent);
  const size = n < 0n ? -n : n;
  if (sign(base) === 0)
    return sign(exponent) < 0
      ? "powerUndefined"
      : { value: sign(exponent) === 0 ? whole(1n) : zero, inexact: false };
  if (exponent.moves === undefined && base.moves !== undefined && d === 1n && size <= largestExponent)
    return { value: power(base, n), inexact: false };
  if ((base.moves ?? exponent.moves) !== undefined)
    return sign(base) < 0 ? "powerUndefined" : (curved("power", [base, exponent], raise) ?? "powerUndefined");
  const lowest = reduce(base);
  if (lowest.n === lowest.d) return { value: one, inexact: false };
  if (size > largestExponent * d) return "powerUndefined";
  if (d === 1n)
    return bitsBeyond(lowest, size) ? "figureTooLarge" : { value: power(lowest, n), inexact: false };
  if (base.n < 0n) return "powerUndefined";
  if (d <= largestExponent) {
    const root = perfectRoot(lowest, d);
    if (root !== undefined && !bitsBeyond(root, size)) return { value: power(root, n), inexact: false };
  }
  const result = toDecimal(base, workingDigits).ln().times(toDecimal(exponent, workingDigits));
  if (result.abs().gt(largestLogarithm)) return "figureTooLarge";
  return { value: fromDecimal(result.exp()), inexact: true };
}

const bitsBeyond = (base: Rational, exponent: bigint): boolean =>
  BigInt(Math.max(base.n.toString(16).length, base.d.toString(16).length)) * 4n * exponent > mostBits;

/** The square root of a figure that is not negative. */
export const squareRoot = (value: Rational): Approximate | undefined => {
  if (sign(value) < 0) return undefined;
  if (value.moves !== undefined) return curved("root", [value], squareRoot);
  const root = perfectRoot(reduce(value), 2n);
  if (root !== undefined) return { value: root, inexact: false };
  return { value: fromDecimal(toDecimal(value, workingDigits).sqrt()), inexact: true };
};

function perfectRoot(value: Rational, degree: bigint): Rational | undefined {
  const n = integerRoot(value.n, degree);
  const d = integerRoot(value.d, degree);
  return n ** degree === value.n && d ** degree === value.d ? { n, d } : undefined;
}

/** The largest whole number whose power does not exceed `value`, by Newton's method from above. */
function integerRoot(value: bigint, degree: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}

/**
 * The geometric mean of positive figures: the root of their product where that is rational, else exp of the
 * mean of their logarithms.
 */
export function geometricMean(values: readonly Rational[]): Approximate | undefined {
  const first = values[0];
  if (first === undefined || values.some((value) => sign(value) <= 0)) return undefined;
  if (values.every((value) => equal(value, first))) return { value: first, inexact: false };
  if (values.some(({ moves }) => moves !== undefined))
    return curved("geometricMean", values, (...still) => geometricMean(still));
  const root = rootOfProduct(values);
  if (root !== undefined) return { value: root, inexact: false };
  let total = new Decimal(0);
  for (const value of values) total = total.plus(toDecimal(value, workingDigits).ln());
  return { value: fromDecimal(total.div(values.length).exp()), inexact: true };
}

/** Undefined where the root is not rational, or the figures are so many that their product would be too long. */
function rootOfProduct(values: readonly Rational[]): Rational | undefined {
  if (BigInt(values.length) > largestExponent) return undefined;
  const product = reduce(values.map(reduce).reduce(multiply));
  return isTooLarge(product) ? undefined : perfectRoot(product, BigInt(values.length));
}
