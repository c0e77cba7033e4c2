import { Decimal as AnyDecimal } from "decimal.js";
import Fraction from "fraction.js";

/**
 * The figures that a printed figure can stand for: one, where it was printed whole; those between two, where
 * it was cut. Undefined is any figure at all, as after a division by what may be nothing.
 */
export type Interval = { readonly low: Fraction; readonly high: Fraction } | undefined;

const Decimal = AnyDecimal.clone({ precision: 60, toExpNeg: -9e15, toExpPos: 9e15 });
type Decimal = InstanceType<typeof Decimal>;

export const nothing = new Fraction(0n);
export const exactly = (figure: Fraction): Interval => ({ low: figure, high: figure });
export const isExact = (x: Interval): boolean =>
  x !== undefined && (x.low === x.high || x.low.equals(x.high));
export const holds = (x: Interval, figure: Fraction): boolean =>
  x === undefined || (x.low.lte(figure) && x.high.gte(figure));

const least = (figures: readonly Fraction[]): Fraction => figures.reduce((a, b) => (b.lt(a) ? b : a));
const most = (figures: readonly Fraction[]): Fraction => figures.reduce((a, b) => (b.gt(a) ? b : a));
function around(figures: readonly Fraction[]): Interval {
  const low = least(figures);
  const high = figures.length === 1 ? low : most(figures);
  return { low, high };
}

/** The interval wider on both sides by a share of its own size. */
export function widened(x: Interval, share: Fraction): Interval {
  return x && { low: x.low.sub(x.low.abs().mul(share)), high: x.high.add(x.high.abs().mul(share)) };
}

type Ends = (a: Fraction, b: Fraction) => Fraction;

const endsOf = ({ low, high }: NonNullable<Interval>): Fraction[] => (low === high ? [low] : [low, high]);

/** An operation that is monotone in either operand has its extremes at the corners. */
function atCorners(a: Interval, b: Interval, of: Ends): Interval {
  if (a === undefined || b === undefined) return undefined;
  return around(endsOf(a).flatMap((x) => endsOf(b).map((y) => of(x, y))));
}

export const add = (a: Interval, b: Interval): Interval => atCorners(a, b, (x, y) => x.add(y));
export const subtract = (a: Interval, b: Interval): Interval => atCorners(a, b, (x, y) => x.sub(y));
export const multiply = (a: Interval, b: Interval): Interval => atCorners(a, b, (x, y) => x.mul(y));
export const negate = (x: Interval): Interval => x && { low: x.high.neg(), high: x.low.neg() };
export const lesser = (a: Interval, b: Interval): Interval => atCorners(a, b, (x, y) => least([x, y]));
export const greater = (a: Interval, b: Interval): Interval => atCorners(a, b, (x, y) => most([x, y]));

export const divide = (a: Interval, b: Interval): Interval =>
  holds(b, nothing) ? undefined : atCorners(a, b, (x, y) => x.div(y));

export const absolute = (x: Interval): Interval =>
  x && around([x.low.abs(), x.high.abs(), ...(holds(x, nothing) ? [nothing] : [])]);

/** Rounds both ends: to so many places, in one of the ways of the language. */
export function rounded(x: Interval, places: Interval, word: string): Interval {
  if (x === undefined || places === undefined || !isExact(places)) return undefined;
  const unit = new Fraction(10n).pow(places.low.neg());
  return { low: stepped(x.low), high: stepped(x.high) };

  function stepped(figure: Fraction): Fraction {
    const steps = figure.abs().div(unit);
    const below = steps.floor();
    const rest = steps.sub(below).compare(new Fraction(1n, 2n));
    const isAway: Record<string, boolean> = {
      round: rest >= 0,
      roundEven: rest > 0 || (rest === 0 && below.n % 2n === 1n),
      truncate: false,
      roundUp: !steps.equals(below),
    };
    const size = (isAway[word] === true ? below.add(1n) : below).mul(unit);
    return figure.lt(nothing) ? size.neg() : size;
  }
}

/** Far more than 60 digits can be wrong by, and far less than the 30 at which a value is settled. */
const slack = new Fraction(1n, 10n ** 45n);

const decimal = (x: Fraction): Decimal => new Decimal(`${x.s * x.n}`).div(`${x.d}`);
const fraction = (x: Decimal): Fraction => new Fraction(x.toFixed());

/** A rising function that no fraction holds, at both ends; undefined where it has no value. */
function rising(x: Interval, of: (x: Decimal) => Decimal): Interval {
  if (x === undefined) return undefined;
  const low = of(decimal(x.low));
  const high = x.low === x.high ? low : of(decimal(x.high));
  return low.isFinite() && high.isFinite()
    ? widened({ low: fraction(low), high: fraction(high) }, slack)
    : undefined;
}

export const root = (x: Interval): Interval => rising(x, (at) => at.sqrt());
export const logarithm = (x: Interval): Interval =>
  x?.low.equals(1n) === true && isExact(x) ? exactly(nothing) : rising(x, (at) => at.ln());
export const exponential = (x: Interval): Interval => rising(x, (at) => at.exp());

export function power(base: Interval, exponent: Interval): Interval {
  if (base === undefined || exponent === undefined) return undefined;
  if (isExact(exponent) && exponent.low.d === 1n) return wholePower(base, exponent.low);
  if (isExact(base) && base.low.equals(nothing))
    return exponent.low.gt(nothing) ? exactly(nothing) : undefined;
  // exp(exponent × ln base), whose parts are monotone one by one.
  return base.low.gt(nothing) ? exponential(multiply(exponent, logarithm(base))) : undefined;
}

function wholePower(base: NonNullable<Interval>, exponent: Fraction): Interval {
  if (exponent.lt(nothing)) return divide(exactly(new Fraction(1n)), wholePower(base, exponent.neg()));
  const ends = [base.low.pow(exponent), base.high.pow(exponent)];
  const turns = exponent.n > 0n && exponent.n % 2n === 0n && holds(base, nothing);
  return around(turns ? [...ends, nothing] : ends);
}
