/**
 * What is known of a part of a formula over all the figures that an offer may show: the exact value lies
 * between `low` and `high`, and the float is never further than `error` from it. All three are doubles
 * themselves, so what is computed here is pushed outwards after every operation.
 */
export interface Estimate {
  readonly low: number;
  readonly high: number;
  readonly error: number;
}

export const unknown: Estimate = { low: -Infinity, high: Infinity, error: Infinity };

const smallest = Number.MIN_VALUE;
/** Half a unit in the last place, relative to the figure: what rounding to a double costs. */
export const unit = 2 ** -53;
/** What `Math.log`, `Math.exp` and `**` are trusted with: they carry no guarantee across engines. */
export const trusted = 2 ** -44;

export const up = (value: number): number => value + (Math.abs(value) * 2 ** -51 + smallest);
export const down = (value: number): number => -up(-value);

export const sizeOf = ({ low, high }: Estimate): number => Math.max(Math.abs(low), Math.abs(high));

/** How far a float is from a value that is settled at 30 digits where it is inexact: that moves it by less than this. */
export const settledBound = (result: Estimate): number => up(result.error + up(sizeOf(result) * 2 ** -96));

/** An estimate, unless something overflowed on the way. */
export const known = (low: number, high: number, error: number): Estimate =>
  low <= high && low > -Infinity && high < Infinity && error < Infinity ? { low, high, error } : unknown;

/** Adds the error of rounding a result once. */
export function rounding({ low, high, error }: Estimate): Estimate {
  const most = up(Math.max(Math.abs(low), Math.abs(high)) + error);
  return known(low, high, up(up(error + up(unit * most)) + smallest));
}

/** A figure of which the float and its distance from the exact one have been measured. */
export const measured = (float: number, error: number): Estimate =>
  error === 0 ? known(float, float, 0) : known(down(float - error), up(float + error), error);

export const negative = ({ low, high, error }: Estimate): Estimate => ({ low: -high, high: -low, error });

/** The ends of a result, pushed outwards; never below zero where no operand is. */
function ends(corners: readonly number[], a: Estimate, b: Estimate): readonly [number, number] {
  const low = down(Math.min(...corners));
  return [a.low >= 0 && b.low >= 0 ? Math.max(0, low) : low, up(Math.max(...corners))];
}

export const added = (a: Estimate, b: Estimate): Estimate =>
  rounding(known(...ends([a.low + b.low, a.high + b.high], a, b), up(a.error + b.error)));

export function multiplied(a: Estimate, b: Estimate): Estimate {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  const error = up(up(a.error * sizeOf(b)) + up(b.error * sizeOf(a)));
  return rounding(known(...ends(corners, a, b), up(error + up(a.error * b.error))));
}

export function divided(a: Estimate, b: Estimate): Estimate {
  const least = down(Math.max(b.low, -b.high) - b.error);
  if (!(least > 0)) return unknown;
  const corners = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high];
  const [low, high] = ends(corners, a, b);
  const most = Math.max(Math.abs(low), Math.abs(high));
  return rounding(known(low, high, up(up(a.error + up(most * b.error)) / least)));
}

export const least = (a: Estimate, b: Estimate): Estimate =>
  known(Math.min(a.low, b.low), Math.min(a.high, b.high), Math.max(a.error, b.error));

export const most = (a: Estimate, b: Estimate): Estimate => negative(least(negative(a), negative(b)));

export const absolute = (a: Estimate): Estimate => known(Math.max(0, a.low, -a.high), sizeOf(a), a.error);

/** Either of two, where the float may take the one and the exact value the other if the choice is `doubtful`. */
export function either(a: Estimate, b: Estimate, doubtful: boolean): Estimate {
  const gap = doubtful ? up(Math.max(0, a.high - b.low, b.high - a.low)) : 0;
  const error = Math.max(a.error, b.error);
  return known(Math.min(a.low, b.low), Math.max(a.high, b.high), doubtful ? up(error + gap) : error);
}

/** A figure rounded to a multiple of `quantum`: it may step to another one than the exact figure does. */
export function quantized(a: Estimate, quantum: number, away: boolean): Estimate {
  // Beyond this the figure times a power of ten could leave the doubles.
  if (sizeOf(a) + a.error > 1e250) return unknown;
  const slack = up(2 ** -48 * up(sizeOf(a) + a.error + quantum));
  const step = up(up(quantum + quantum * 2 ** -48) + slack);
  // Away from zero, two figures on either side of it step apart.
  const apart = away && a.low - a.error <= 0 && a.high + a.error >= 0 ? up(step * 2) : step;
  return known(down(a.low - step), up(a.high + step), up(a.error + apart));
}
