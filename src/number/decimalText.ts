import { compare, divide, multiply, type Rational, reduce, whole, zero } from "./rational.js";
import { round } from "./rounding.js";

/** Most digits a figure may be written with. */
export const mostDigits = 40;

const decimalForm = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * Reads a decimal figure exactly: digits with an optional point and sign ("1150000.00", "-0.5"). No
 * exponent, no separators, no leading zeros, at most 40 digits; anything else is undefined.
 */
export function readDecimal(text: string): Rational | undefined {
  if (text.length > mostDigits + 2 || !decimalForm.test(text)) return undefined;
  const point = text.indexOf(".");
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  const count = digits.startsWith("-") ? digits.length - 1 : digits.length;
  if (count > mostDigits) return undefined;
  return { n: BigInt(digits), d: point < 0 ? 1n : 10n ** BigInt(text.length - point - 1) };
}

/** Reads a decimal, or a fraction of two whole numbers in lowest terms that no decimal holds ("100/3"). */
export function readFraction(text: string): Rational | undefined {
  const [n = "", d, ...more] = text.split("/");
  if (d === undefined) return readDecimal(text);
  const [above, below] = [readDecimal(n), readDecimal(d)];
  if (above?.d !== 1n || below?.d !== 1n || below.n <= 0n || more.length > 0) return undefined;
  const value = { n: above.n, d: below.n };
  return reduce(value).d === value.d && decimalPlaces(value) === undefined ? value : undefined;
}

/** Writes a decimal figure as short as can be: "1150000.00" is "1150000", "-0.0" is "0"; other text stays. */
export function shortestDecimal(text: string): string {
  if (text.length > mostDigits + 2 || !decimalForm.test(text)) return text;
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return short === "-0" ? "0" : short;
}

/** How many decimal places the figure needs, or undefined where no number of places is enough. */
export function decimalPlaces(value: Rational): number | undefined {
  let rest = value.d;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** Writes a figure that ends within `places`, padded to them: 84.9 at two places is "84.90". */
export function writePlaces(value: Rational, places: number): string {
  const scaled = (value.n * 10n ** BigInt(places)) / value.d;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  const sign = scaled < 0n ? "-" : "";
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Rounds half up to a number of significant digits. */
export function significant(value: Rational, digits: number): Rational {
  if (value.n === 0n) return zero;
  return round(value, digits - wholeDigits(value), "halfUp");
}

/** Digits before the point; zero or negative for a figure below one tenth, as in scientific notation. */
export function wholeDigits(value: Rational): number {
  const size = value.n < 0n ? { n: -value.n, d: value.d } : value;
  let estimate = size.n.toString().length - size.d.toString().length;
  if (compare(size, powerOfTen(estimate)) >= 0) estimate += 1;
  return estimate;
}

function powerOfTen(exponent: number): Rational {
  const power = whole(10n ** BigInt(Math.abs(exponent)));
  return exponent < 0 ? divide(whole(1n), power) : multiply(power, whole(1n));
}
