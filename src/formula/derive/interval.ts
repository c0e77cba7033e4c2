import {
  add,
  compare,
  divide,
  multiply,
  negate,
  one,
  type Rational,
  power as raise,
  reduce,
  whole,
  zero,
} from "../../number/rational.js";

/** The figures that a part can give. An end that is left out is open without limit. */
export interface Interval {
  readonly low: End | undefined;
  readonly high: End | undefined;
}

/** An end of an interval, and whether the figures stop short of it. */
export interface End {
  readonly at: Rational;
  readonly open: boolean;
}

export const everything: Interval = { low: undefined, high: undefined };
export const positive: Interval = { low: { at: zero, open: true }, high: undefined };
export const notNegative: Interval = { low: { at: zero, open: false }, high: undefined };
export const atLeastOne: Interval = { low: { at: one, open: false }, high: undefined };
export const point = (at: Rational): Interval => between({ at, open: false }, { at, open: false });

const longest = 1n << 1024n;

/** Ends are kept short: a lower end that grows beyond bounds makes way for a weaker one that is still true. */
function lowEnd({ at, open }: End): End | undefined {
  const { n, d } = reduce(at);
  if (n < longest && n > -longest && d < longest) return { at: { n, d }, open };
  if (n > 0n) return { at: zero, open: true };
  return -n <= d ? { at: whole(-1n), open: false } : undefined;
}

const flipped = (end: End | undefined): End | undefined => end && { at: negate(end.at), open: end.open };

export function between(low: End | undefined, high: End | undefined): Interval {
  return { low: low && lowEnd(low), high: flipped(high && lowEnd({ at: negate(high.at), open: high.open })) };
}

export const negated = (a: Interval): Interval => ({ low: flipped(a.high), high: flipped(a.low) });

export function plus(a: Interval, b: Interval): Interval {
  const ends = (x: End | undefined, y: End | undefined): End | undefined =>
    x && y && { at: add(x.at, y.at), open: x.open || y.open };
  return between(ends(a.low, b.low), ends(a.high, b.high));
}

/** A product of two ends: a figure, or without limit on the side of its sign. */
type Corner = { readonly end: End } | { readonly side: number };

function corner(a: End | undefined, aSide: number, b: End | undefined, bSide: number): Corner {
  const isZero = (end: End | undefined) => end?.at.n === 0n;
  if (isZero(a) || isZero(b)) {
    const reachedZero = (isZero(a) && a?.open === false) || (isZero(b) && b?.open === false);
    return { end: { at: zero, open: !reachedZero } };
  }
  if (a !== undefined && b !== undefined)
    return { end: { at: multiply(a.at, b.at), open: a.open || b.open } };
  const sign = (end: End | undefined, side: number) => (end === undefined ? side : end.at.n < 0n ? -1 : 1);
  return { side: sign(a, aSide) * sign(b, bSide) };
}

export function times(a: Interval, b: Interval): Interval {
  const corners = [
    corner(a.low, -1, b.low, -1),
    corner(a.low, -1, b.high, 1),
    corner(a.high, 1, b.low, -1),
    corner(a.high, 1, b.high, 1),
  ];
  const outermost = (side: number): End | undefined => {
    let found: End | undefined;
    for (const each of corners) {
      if ("side" in each) {
        if (each.side === side) return undefined;
        continue;
      }
      const order = found === undefined ? 1 : compare(each.end.at, found.at) * side;
      if (order > 0 || (order === 0 && !each.end.open)) found = each.end;
    }
    return found;
  };
  return between(outermost(-1), outermost(1));
}

/** One divided by it; zero is left out, because there is no value there. */
export function reciprocal(a: Interval): Interval {
  if (isAtMost(a, zero)) return isAtLeast(a, zero) ? everything : negated(reciprocal(negated(a)));
  if (a.low === undefined || !isAtLeast(a, zero)) return everything;
  const inverse = (end: End): End => ({ at: divide(one, end.at), open: end.open });
  return between(
    a.high === undefined ? { at: zero, open: true } : inverse(a.high),
    a.low.at.n === 0n ? undefined : inverse(a.low),
  );
}

/** To a whole power above zero. */
export function power(a: Interval, exponent: bigint): Interval {
  const raised = (end: End | undefined): End | undefined =>
    end && { at: raise(end.at, exponent), open: end.open };
  if (exponent % 2n === 1n || isAtLeast(a, zero)) return between(raised(a.low), raised(a.high));
  if (isAtMost(a, zero)) return between(raised(a.high), raised(a.low));
  return notNegative;
}

/** The ends that lie further out, or further in, of two. */
function pick(a: End | undefined, b: End | undefined, side: number, outer: boolean): End | undefined {
  if (a === undefined || b === undefined) return outer ? undefined : (a ?? b);
  const order = compare(a.at, b.at) * side;
  if (order === 0) return a.open === outer ? b : a;
  return order > 0 === outer ? a : b;
}

export const hull = (a: Interval, b: Interval): Interval => ({
  low: pick(a.low, b.low, -1, true),
  high: pick(a.high, b.high, 1, true),
});

export const overlap = (a: Interval, b: Interval): Interval => ({
  low: pick(a.low, b.low, -1, false),
  high: pick(a.high, b.high, 1, false),
});

/** Of the lesser of two figures. */
export const lesserOf = (a: Interval, b: Interval): Interval => ({
  low: pick(a.low, b.low, -1, true),
  high: pick(a.high, b.high, 1, false),
});

export const greaterOf = (a: Interval, b: Interval): Interval => negated(lesserOf(negated(a), negated(b)));

export const isAtLeast = (a: Interval, limit: Rational): boolean =>
  a.low !== undefined && compare(a.low.at, limit) >= 0;

export const isAtMost = (a: Interval, limit: Rational): boolean => isAtLeast(negated(a), negate(limit));

export const isAbove = (a: Interval, limit: Rational): boolean =>
  a.low !== undefined && compare(a.low.at, limit) >= (a.low.open ? 0 : 1);

export const isBelow = (a: Interval, limit: Rational): boolean => isAbove(negated(a), negate(limit));

/** The one figure of an interval that has only one. */
export const onlyFigure = ({ low, high }: Interval): Rational | undefined =>
  low && high && !low.open && !high.open && compare(low.at, high.at) === 0 ? low.at : undefined;
