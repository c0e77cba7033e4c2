import { greatestCommonDivisor, type Rational } from "../rational.js";

/** Whole coefficients, that of the constant first; none is the polynomial zero, and the last is never zero. */
export type Polynomial = readonly bigint[];

export const constant = (value: bigint): Polynomial => (value === 0n ? [] : [value]);

/** The figure that moves, itself. */
export const variable: Polynomial = [0n, 1n];

export function plus(a: Polynomial, b: Polynomial): Polynomial {
  const [long, short] = a.length < b.length ? [b, a] : [a, b];
  return trimmed(long.map((each, power) => each + (short[power] ?? 0n)));
}

export function times(a: Polynomial, b: Polynomial): Polynomial {
  if (a.length === 0 || b.length === 0) return [];
  if (b.length === 1) return timesWhole(a, b[0] as bigint);
  if (a.length === 1) return timesWhole(b, a[0] as bigint);
  const product = new Array<bigint>(a.length + b.length - 1).fill(0n);
  for (const [i, left] of a.entries())
    for (const [j, right] of b.entries()) product[i + j] = (product[i + j] as bigint) + left * right;
  return product;
}

/** Times a whole number that is not zero. */
const timesWhole = (a: Polynomial, by: bigint): Polynomial => (by === 1n ? a : a.map((each) => each * by));

export const negative = (a: Polynomial): Polynomial => a.map((each) => -each);

export const minus = (a: Polynomial, b: Polynomial): Polynomial => plus(a, negative(b));

export const isSame = (a: Polynomial, b: Polynomial): boolean =>
  a === b || (a.length === b.length && a.every((each, power) => each === b[power]));

/** The greatest whole number that divides every coefficient; zero of the polynomial zero. */
export function contentOf(a: Polynomial): bigint {
  let content = 0n;
  for (const each of a) {
    const size = each < 0n ? -each : each;
    content = content === 0n ? size : greatestCommonDivisor(content, size);
    if (content === 1n) break;
  }
  return content;
}

export const overWhole = (a: Polynomial, divisor: bigint): Polynomial =>
  divisor === 1n ? a : a.map((each) => each / divisor);

/** The value at a figure that stands still, over the power of its denominator that makes it whole. */
export function valueAt(a: Polynomial, { n, d }: Rational): Rational {
  let top = 0n;
  let bottom = 1n;
  for (let power = a.length - 1; power >= 0; power -= 1) {
    top = top * n + (a[power] as bigint) * bottom;
    if (power > 0) bottom *= d;
  }
  return { n: top, d: bottom };
}

export const signAt = (a: Polynomial, at: Rational): number => {
  const { n } = valueAt(a, at);
  return n < 0n ? -1 : n > 0n ? 1 : 0;
};

export const derivative = (a: Polynomial): Polynomial =>
  a.slice(1).map((each, power) => each * BigInt(power + 1));

/** What is left of a division, times a positive whole number that keeps it whole, in lowest terms. */
export function remainder(a: Polynomial, b: Polynomial): Polynomial {
  const lead = b.at(-1) as bigint;
  const size = lead < 0n ? -lead : lead;
  let rest = a;
  while (rest.length >= b.length) {
    const top = (rest.at(-1) as bigint) * (lead < 0n ? -1n : 1n);
    const shift = rest.length - b.length;
    rest = trimmed(
      rest.map((each, power) => each * size - (power < shift ? 0n : top * (b[power - shift] as bigint))),
    );
  }
  return lowest(rest);
}

/** In lowest terms: the same roots and signs. */
export const lowest = (a: Polynomial): Polynomial => (a.length === 0 ? a : overWhole(a, contentOf(a)));

/** The greatest common divisor of two polynomials, in lowest terms. */
export function common(a: Polynomial, b: Polynomial): Polynomial {
  let [left, right] = [a, b];
  while (right.length > 0) [left, right] = [right, remainder(left, right)];
  return lowest(left);
}

/** The same roots, each once. */
export function squareFree(a: Polynomial): Polynomial {
  const shared = common(a, derivative(a));
  return lowest(shared.length <= 1 ? a : quotient(a, shared));
}

/** A division that leaves nothing; by a divisor in lowest terms it is whole. */
export function quotient(a: Polynomial, b: Polynomial): Polynomial {
  const lead = b.at(-1) as bigint;
  const found = new Array<bigint>(a.length - b.length + 1).fill(0n);
  const rest = a.slice();
  for (let power = found.length - 1; power >= 0; power -= 1) {
    const top = (rest[power + b.length - 1] as bigint) / lead;
    found[power] = top;
    for (const [index, each] of b.entries())
      rest[power + index] = (rest[power + index] as bigint) - top * each;
  }
  return found;
}

function trimmed(a: readonly bigint[]): Polynomial {
  let length = a.length;
  while (length > 0 && a[length - 1] === 0n) length -= 1;
  return length === a.length ? a : a.slice(0, length);
}
