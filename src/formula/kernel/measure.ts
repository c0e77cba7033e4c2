import { fromDouble, toDouble } from "../../number/double.js";
import { absolute, type Rational, subtract } from "../../number/rational.js";
import { down, type Estimate, known, measured, rounding, unknown, up } from "./estimate.js";

/** Any figure from one to another, both included. */
export interface Span {
  readonly from: Rational;
  readonly to: Rational;
}

/** How far a float is from the exact figure, rounded up; Infinity where there is no such float. */
export function apart(float: number, exact: Rational): number {
  if (!Number.isFinite(float)) return Number.POSITIVE_INFINITY;
  const distance = absolute(subtract(fromDouble(float), exact));
  return distance.n === 0n ? 0 : up(toDouble(distance));
}

/** A published figure, as the double nearest to it. */
export function exactly(figure: Rational): Estimate {
  const float = toDouble(figure);
  return measured(float, apart(float, figure));
}

/** A figure that may be anything within a span, given as the double nearest to it. */
export function anyOf(span: Span | undefined): Estimate {
  if (span === undefined) return unknown;
  const low = span.from.n === 0n ? 0 : down(toDouble(span.from));
  return rounding(known(low, up(toDouble(span.to)), 0));
}
