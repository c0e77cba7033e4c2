import { add, compare, divide, type Rational, reduce, subtract, whole } from "../rational.js";
import {
  derivative,
  negative,
  type Polynomial,
  remainder,
  signAt,
  squareFree,
  valueAt,
} from "./polynomial.js";
import { type Bounds, productOver } from "./terms.js";

/** Where a polynomial is zero: exactly, where both ends are the same figure, else once strictly between them. */
export interface Root {
  readonly low: Rational;
  readonly high: Rational;
}

/** The part of a stretch around one of its figures in which a polynomial keeps its sign, and the roots that end it. */
export interface Around {
  readonly left: Root | undefined;
  readonly right: Root | undefined;
}

const nowhere: Around = { left: undefined, right: undefined };

/**
 * The roots nearest to a figure, to its left and to its right, strictly inside a stretch; the polynomial is not zero
 * at the figure itself. Roots of degree one and rational ones of degree two are exact; others are isolated by Sturm's
 * theorem and narrowed to a millionth of a millionth of the stretch, and are exact where a short fraction is met.
 */
export function rootsAround(polynomial: Polynomial, from: Rational, at: Rational, to: Rational): Around {
  if (polynomial.length < 2) return nowhere;
  const exact = exactRoots(polynomial);
  if (exact !== undefined) {
    const inside = exact.filter((root) => compare(root, from) > 0 && compare(root, to) < 0);
    const left = inside.filter((root) => compare(root, at) < 0).at(-1);
    const right = inside.find((root) => compare(root, at) > 0);
    return { left: left && { low: left, high: left }, right: right && { low: right, high: right } };
  }
  if (keepsSign(polynomial, from, to)) return nowhere;
  const chain = sturmChain(squareFree(polynomial));
  const least = divide(subtract(to, from), whole(10n ** 12n));
  return {
    left: nearest(chain, from, at, least, "left"),
    right: nearest(chain, at, to, least, "right"),
  };
}

/** The roots in rising order, where all are rational by a formula; undefined where there is none or it gives others. */
function exactRoots(polynomial: Polynomial): Rational[] | undefined {
  const [c, b, a] = polynomial as [bigint, bigint, bigint?];
  if (polynomial.length === 2) return [divide(whole(-c), whole(b))];
  if (polynomial.length > 3 || a === undefined) return undefined;
  const inner = b * b - 4n * a * c;
  if (inner < 0n) return [];
  const root = squareRootOf(inner);
  if (root * root !== inner) return undefined;
  const found = [-b - root, -b + root].map((top) => reduce(divide(whole(top), whole(2n * a))));
  return a > 0n ? found : found.reverse();
}

function squareRootOf(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt(value.toString(16).length * 2 + 1);
  for (;;) {
    const next = (guess + value / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** Whether the polynomial is seen at once to have no root on a closed stretch: by its terms, each at its least and most. */
export function keepsSign(polynomial: Polynomial, from: Rational, to: Rational): boolean {
  const [low, high] = rangeOver(polynomial, from, to);
  return low.n > 0n || high.n < 0n;
}

/** Bounds of a polynomial over a closed stretch: exact up to degree one, else by Horner's rule on both ends. */
export function rangeOver(polynomial: Polynomial, from: Rational, to: Rational): Bounds {
  if (polynomial.length <= 2) {
    const ends: [Rational, Rational] = [valueAt(polynomial, from), valueAt(polynomial, to)];
    return compare(...ends) <= 0 ? ends : [ends[1], ends[0]];
  }
  let range: Bounds = [whole(0n), whole(0n)];
  for (let power = polynomial.length - 1; power >= 0; power -= 1) {
    const [low, high] = productOver(range, [from, to]);
    const each = whole(polynomial[power] as bigint);
    range = [add(low, each), add(high, each)];
  }
  return range;
}

function sturmChain(polynomial: Polynomial): Polynomial[] {
  const chain = [polynomial, derivative(polynomial)];
  for (;;) {
    const [before, last] = chain.slice(-2) as [Polynomial, Polynomial];
    const next = negative(remainder(before, last));
    if (next.length === 0) return chain;
    chain.push(next);
  }
}

function changesAt(chain: readonly Polynomial[], at: Rational): number {
  let changes = 0;
  let before = 0;
  for (const each of chain) {
    const sign = signAt(each, at);
    if (sign === 0) continue;
    if (before !== 0 && sign !== before) changes += 1;
    before = sign;
  }
  return changes;
}

/** The root nearest to one end of an open stretch; the other end may be a root itself. */
function nearest(
  chain: readonly Polynomial[],
  from: Rational,
  to: Rational,
  least: Rational,
  side: "left" | "right",
): Root | undefined {
  const polynomial = chain[0] as Polynomial;
  // Roots after `low` up to `high`, that one included.
  const rootsIn = (low: Rational, high: Rational): number => changesAt(chain, low) - changesAt(chain, high);
  const inside = (low: Rational, high: Rational): number =>
    rootsIn(low, high) - (signAt(polynomial, high) === 0 ? 1 : 0);
  if (inside(from, to) === 0) return undefined;
  let [low, high] = [from, to];
  for (;;) {
    const middle = shortBetween(low, high);
    if (signAt(polynomial, middle) === 0) {
      const beyond = side === "left" ? inside(middle, high) : inside(low, middle);
      if (beyond === 0) return { low: middle, high: middle };
    }
    const takesRight = side === "left" ? inside(middle, high) > 0 : inside(low, middle) === 0;
    if (takesRight) low = middle;
    else high = middle;
    if (inside(low, high) === 1 && compare(subtract(high, low), least) < 0) return { low, high };
  }
}

/** A figure of few digits strictly between two others, near the middle. */
export function shortBetween(low: Rational, high: Rational): Rational {
  const width = subtract(high, low);
  const middle = divide(add(low, high), whole(2n));
  let scale: Rational = whole(1n);
  // A quarter of the width may be lost to rounding.
  while (compare(divide(width, whole(4n)), scale) < 0) scale = divide(scale, whole(10n));
  while (compare(divide(width, whole(40n)), scale) > 0) scale = { n: scale.n * 10n, d: scale.d };
  const steps = divide(middle, scale);
  return reduce({ n: floor(steps) * scale.n, d: scale.d });
}

const floor = ({ n, d }: Rational): bigint => (n < 0n ? (n - d + 1n) / d : n / d);
