import { raised } from "./arithmetic.js";
import {
  divided,
  down,
  type Estimate,
  known,
  rounding,
  sizeOf,
  trusted,
  unit,
  unknown,
  up,
} from "./estimate.js";

/** Estimates of roots, powers, logarithms and exponentials. */
export function rooted(a: Estimate): Estimate {
  if (!(a.low >= 0)) return unknown;
  const spread = a.low > 0 ? a.error / down(Math.sqrt(a.low)) : Math.sqrt(a.error);
  const low = Math.max(0, down(Math.sqrt(a.low)));
  return rounding(rounding(known(low, up(Math.sqrt(a.high)), up(up(spread)))));
}

/** A result of the engine's own functions: its ends, and how far the error of the argument carries. */
function trusting(low: number, high: number, error: number): Estimate {
  const slack = up(up(Math.max(Math.abs(low), Math.abs(high)) * trusted) + 2 ** -500);
  return known(down(low - slack), up(high + slack), up(up(error * 1.001) + slack));
}

export function logarithm(a: Estimate): Estimate {
  const nearest = down(a.low - a.error);
  if (!(nearest > 0)) return unknown;
  return trusting(Math.log(a.low), Math.log(a.high), up(a.error / nearest));
}

export function exponential(a: Estimate): Estimate {
  if (!(a.low >= -100 && a.high <= 100)) return unknown;
  return power(a.low, a.high, a.error);
}

/** e to a power between two figures, of which the float is off by no more than `error`. */
function power(low: number, high: number, error: number): Estimate {
  if (!(error <= 0.5)) return unknown;
  const most = up(Math.exp(high) * (1 + 2 ** -30));
  const fewest = Math.max(0, down(Math.exp(low) * (1 - 2 ** -30)));
  const { high: above, error: off } = trusting(fewest, most, up(most * up(error * 2)));
  return known(fewest, above, off);
}

/** A power of which the exponent is one whole figure, the float of it exactly so. */
export function wholePower(a: Estimate, exponent: number): Estimate {
  if (exponent < 0) return divided(known(1, 1, 0), wholePower(a, -exponent));
  if (exponent === 0) return known(1, 1, 0);
  const size = up(sizeOf(a) + a.error);
  const wide = (base: number, times: number): number => raised(base, times) * (1 + trusted);
  const steps = up(up(exponent * wide(size, exponent - 1)) * up(a.error * (1 + trusted)));
  const error = up(steps + up(up(2 * unit * exponent * wide(size, exponent)) + 2 ** -1000));
  const slack = 2 ** -1000;
  const lowest = a.low >= 0 || exponent % 2 === 1 ? a.low : Math.max(0, -a.high);
  const highest = a.low >= 0 || exponent % 2 === 1 ? a.high : sizeOf(a);
  const push = (base: number, side: number): number =>
    raised(base, exponent) + side * (Math.abs(raised(base, exponent)) * trusted + slack);
  const low = push(lowest, -1);
  return known(lowest >= 0 ? Math.max(0, low) : low, push(highest, 1), error);
}

/** A power of a base that is proven positive. */
export function brokenPower(a: Estimate, exponent: Estimate): Estimate {
  const nearest = down(a.low - a.error);
  if (!(nearest > 0) || !(exponent.low >= -100 && exponent.high <= 100)) return unknown;
  const logarithms = logarithm(a);
  const corners = [exponent.low, exponent.high].flatMap((each) => [
    each * logarithms.low,
    each * logarithms.high,
  ]);
  const reach = up(sizeOf(logarithms) + logarithms.error);
  const error = up(
    up(up(sizeOf(exponent) + exponent.error) * up(a.error / nearest)) + up(exponent.error * reach),
  );
  const [low, high] = [down(Math.min(...corners)), up(Math.max(...corners))];
  if (!(high < 700 && low > -700)) return unknown;
  return power(low, high, error);
}
