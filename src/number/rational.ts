/**
 * An exact fraction: numerator over a positive denominator. Operations do not reduce; `reduce` does, once
 * per figure, because a greatest common divisor costs more than the arithmetic it tidies.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
  /** How it is reckoned with where it moves (`number/moving`): numerator and denominator are then those of one sample. */
  readonly moves?: Arithmetic;
}

/** A figure that moves as it is at its sample. */
export const still = (a: Rational): Rational => (a.moves === undefined ? a : { n: a.n, d: a.d });

/** What a figure that moves brings along: everything that is ever done with a figure, done for a whole stretch at once. */
export interface Arithmetic {
  readonly add: (a: Rational, b: Rational) => Rational;
  readonly multiply: (a: Rational, b: Rational) => Rational;
  readonly divide: (a: Rational, b: Rational) => Rational;
  readonly compare: (a: Rational, b: Rational) => number;
  readonly reduce: (a: Rational) => Rational;
  readonly stepped: (a: Rational, step: Step) => Rational;
  /** A figure that is settled at so many digits that it is off by no more than this part of itself. */
  readonly settled: (a: Rational, settle: (a: Rational) => Rational, within: Rational) => Rational;
  /** A function of a name that rises or falls in each of its figures; undefined where the sample has no value. */
  readonly curved: (
    name: string,
    of: readonly Rational[],
    curve: (of: readonly Rational[]) => Rational | undefined,
  ) => Rational | undefined;
}

/** A function that goes in steps. */
export interface Step {
  /** The same name for the same steps. */
  readonly name: string;
  readonly of: (a: Rational) => Rational;
  /** It is never further than this from its figure. */
  readonly within: Rational;
  /** Figures around one: between two neighbouring ones there is no step. */
  readonly edgesAround: (a: Rational) => readonly Rational[];
}

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };

export const whole = (n: bigint): Rational => ({ n, d: 1n });

export function add(a: Rational, b: Rational): Rational {
  const moves = a.moves ?? b.moves;
  if (moves !== undefined) return moves.add(a, b);
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function subtract(a: Rational, b: Rational): Rational {
  const moves = a.moves ?? b.moves;
  if (moves !== undefined) return moves.add(a, negate(b));
  return a.d === b.d ? { n: a.n - b.n, d: a.d } : { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
}

export function multiply(a: Rational, b: Rational): Rational {
  const moves = a.moves ?? b.moves;
  if (moves !== undefined) return moves.multiply(a, b);
  return { n: a.n * b.n, d: a.d * b.d };
}

/** The quotient; the caller has made sure that `b` is not zero. */
export function divide(a: Rational, b: Rational): Rational {
  const moves = a.moves ?? b.moves;
  if (moves !== undefined) return moves.divide(a, b);
  return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
}

export const negate = (a: Rational): Rational =>
  a.moves === undefined ? { n: -a.n, d: a.d } : a.moves.multiply(a, minusOne);

const minusOne: Rational = { n: -1n, d: 1n };

export const absolute = (a: Rational): Rational => (sign(a) < 0 ? negate(a) : a);

/** A part in per cent of a whole; undefined where that is zero. */
export const percentOf = (part: Rational, all: Rational): Rational | undefined =>
  sign(all) === 0 ? undefined : reduce(divide(multiply(part, whole(100n)), all));

/** Negative, zero or positive as `a` is below, equal to or above `b`: exactly. */
export function compare(a: Rational, b: Rational): number {
  const moves = a.moves ?? b.moves;
  if (moves !== undefined) return moves.compare(a, b);
  const left = a.d === b.d ? a.n : a.n * b.d;
  const right = a.d === b.d ? b.n : b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Negative, zero or positive as the figure is. */
export const sign = (a: Rational): number =>
  a.moves === undefined ? (a.n < 0n ? -1 : a.n > 0n ? 1 : 0) : a.moves.compare(a, zero);

export const equal = (a: Rational, b: Rational): boolean => compare(a, b) === 0;

/** Whether two figures are equal, or neither is there. */
export const alike = (a: Rational | undefined, b: Rational | undefined): boolean =>
  a === undefined || b === undefined ? a === b : equal(a, b);

export const lesser = (a: Rational, b: Rational): Rational => (compare(b, a) < 0 ? b : a);

export const greater = (a: Rational, b: Rational): Rational => (compare(b, a) > 0 ? b : a);

/** `a` to a whole power; the caller has made sure that zero is not raised to a negative one. */
export function power(a: Rational, exponent: bigint): Rational {
  if (exponent < 0n) return power(divide(one, a), -exponent);
  if (a.moves === undefined) return { n: a.n ** exponent, d: a.d ** exponent };
  let product = one;
  for (let left = exponent; left > 0n; left -= 1n) product = multiply(product, a);
  return product;
}

/** The sum: figures of one denominator first, then the few that are left as a balanced tree. */
export function sum(values: readonly Rational[]): Rational {
  if (values.length <= fewEnough || values.some(({ moves }) => moves !== undefined))
    return values.reduce(add, zero);
  const byDenominator = new Map<bigint, bigint>();
  for (const { n, d } of values) byDenominator.set(d, (byDenominator.get(d) ?? 0n) + n);
  let level = Array.from(byDenominator, ([d, n]): Rational => ({ n, d }));
  while (level.length > 1) {
    const above: Rational[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const left = level[i] as Rational;
      const right = level[i + 1];
      above.push(right === undefined ? left : add(left, right));
    }
    level = above;
  }
  return level[0] ?? zero;
}

const fewEnough = 8;

/** The same figure in lowest terms. */
export function reduce(a: Rational): Rational {
  if (a.moves !== undefined) return a.moves.reduce(a);
  if (a.d === 1n) return a;
  const divisor = greatestCommonDivisor(a.n < 0n ? -a.n : a.n, a.d);
  return divisor === 1n ? a : { n: a.n / divisor, d: a.d / divisor };
}

const largestExactInteger = 9007199254740991n;

/** The greatest whole number that divides both, neither below zero. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b > largestExactInteger) [a, b] = [b, a % b];
  if (b === 0n) return a;
  // Both are whole numbers that a Number holds exactly, and its remainder is exact and far faster.
  let x = Number(b);
  let y = Number(a % b);
  while (y !== 0) [x, y] = [y, x % y];
  return BigInt(x);
}
