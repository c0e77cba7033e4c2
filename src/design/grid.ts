import { compare, multiply, type Rational, reduce, whole } from "../number/rational.js";
import { round } from "../number/rounding.js";

/** Prices that are whole numbers of a unit of money. */
export interface Grid {
  readonly unit: Rational;
  readonly from: bigint;
  readonly to: bigint;
}

export const gridOf = (unit: Rational, from: Rational, to: Rational): Grid => ({
  unit,
  from: unitsIn(from, unit, "up"),
  to: unitsIn(to, unit, "down"),
});

const unitsIn = (price: Rational, unit: Rational, mode: "up" | "down"): bigint =>
  round({ n: price.n * unit.d, d: price.d * unit.n }, 0, mode).n;

export const priceAt = ({ unit }: Grid, index: bigint): Rational => reduce(multiply(whole(index), unit));

/** The first index for which something holds that holds for all above it; undefined where it does for none. */
export function firstIndex({ from, to }: Grid, holds: (index: bigint) => boolean): bigint | undefined {
  if (from > to || !holds(to)) return undefined;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (holds(middle)) high = middle;
    else low = middle + 1n;
  }
  return high;
}

/** A unit of money across which a figure moves by more than a limit. */
export interface Jump {
  readonly index: bigint;
  readonly before: Rational;
  readonly after: Rational;
}

/**
 * Every unit across which the figure moves by more than a limit, found by halving: wherever the ends of a stretch are
 * no further apart than the limit it is not looked into, after the first 64 stretches.
 */
export function jumpsIn(
  { from, to }: Grid,
  at: (index: bigint) => Rational | undefined,
  isLarge: (before: Rational, after: Rational) => boolean,
): Jump[] {
  const found: Jump[] = [];
  const visit = (
    low: bigint,
    before: Rational | undefined,
    high: bigint,
    after: Rational | undefined,
    depth: number,
  ) => {
    if (before === undefined || after === undefined || low >= high) return;
    const large = isLarge(before, after);
    if (high - low === 1n) {
      if (large) found.push({ index: low, before, after });
      return;
    }
    if (!large && depth >= 6) return;
    const middle = (low + high) / 2n;
    const between = at(middle);
    visit(low, before, middle, between, depth + 1);
    visit(middle, between, high, after, depth + 1);
  };
  visit(from, at(from), to, at(to), 0);
  return found;
}

/** Whether figures never rise from one to the next. */
export const neverRises = (figures: readonly (Rational | undefined)[]): boolean =>
  figures.every((each, index) => {
    const before = figures[index - 1];
    return each !== undefined && (index === 0 || (before !== undefined && compare(each, before) <= 0));
  });
