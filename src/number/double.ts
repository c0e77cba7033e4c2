import type { Rational } from "./rational.js";

const largestExact = 9007199254740991n;
const chunk = 4294967296;

/** The double nearest to an exact figure; among the very smallest it may be the next one to it. */
export function toDouble({ n, d }: Rational): number {
  if (n < 0n) return -toDouble({ n: -n, d });
  if (n <= largestExact && d <= largestExact) return Number(n) / Number(d);
  // One bit more than a double holds, and another for whatever is left over: so it is rounded only once.
  const shift = 64 - bitsOf(n) + bitsOf(d);
  const top = shift > 0 ? n << BigInt(shift) : n;
  const bottom = shift < 0 ? d << BigInt(-shift) : d;
  const cut = top / bottom;
  return scale(Number(cut * bottom === top ? cut << 1n : (cut << 1n) | 1n), -shift - 1);
}

const bitsOf = (n: bigint): number => n.toString(2).length;

/** Times a power of two; in steps, because the power alone may lie beyond the doubles. */
function scale(value: number, exponent: number): number {
  let scaled = value;
  let left = exponent;
  for (; left >= 32; left -= 32) scaled *= chunk;
  for (; left <= -32; left += 32) scaled /= chunk;
  return left < 0 ? scaled / powerOfTwo(-left) : scaled * powerOfTwo(left);
}

const powerOfTwo = (exponent: number): number => Number(1n << BigInt(exponent));

/** The exact figure that a finite double is. */
export function fromDouble(value: number): Rational {
  let scaled = value;
  let shift = 0n;
  for (; !Number.isInteger(scaled); shift += 32n) scaled *= chunk;
  return { n: BigInt(scaled), d: 1n << shift };
}
