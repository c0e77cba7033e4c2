import { add, greater, type Rational, whole } from "../number/rational.js";
import { type Weights, weighed } from "./plane.js";
import type { Point } from "./result.js";
import { floorDivide, larger } from "./scalar.js";

/** All patterns of a range of prices, and what holds of every one: no more quality, and no lower sum than `from`. */
export interface Slab {
  readonly from: Point;
  /** The highest price that is still in it. */
  readonly upTo: bigint;
  readonly most: bigint;
  readonly weights: Weights;
}

/** The part of a slab in which a pattern can be good enough. */
export interface Reach {
  /** The highest sum of price and quality, weighed, of such a pattern. */
  readonly sum: bigint;
  readonly least: Point;
  readonly upTo: bigint;
}

interface Span {
  readonly start: bigint;
  readonly end: bigint;
  readonly needed: bigint;
  readonly sum: bigint;
}

/** How many times a range of prices is halved: only how much is passed over hangs on it, and no result. */
const halvings = 200;

/**
 * Where in a slab a pattern can be good enough, if one of this price needs so much quality: the dearer, the more. A
 * range of prices is out if even its lowest price needs more quality than patterns of its highest price have; the range
 * with the highest sum is halved time and again. Undefined where no pattern can.
 */
export function reachOf(slab: Slab, needed: (lower: bigint) => bigint): Reach | undefined {
  const { from, upTo, most, weights } = slab;
  const lowest = weighed(weights, from);
  const spanOf = (start: bigint, end: bigint): Span[] => {
    const higher = needed(start);
    const sum = weighed(weights, { lower: end, higher });
    return higher > most || sum < lowest ? [] : [{ start, end, needed: higher, sum }];
  };
  let spans = spanOf(from.lower, upTo);
  for (let halved = 0; halved < halvings; halved += 1) {
    const top = spans.reduce<Span | undefined>(
      (high, each) => (high === undefined || each.sum > high.sum ? each : high),
      undefined,
    );
    if (top === undefined || top.start === top.end) break;
    const middle = (top.start + top.end) / 2n;
    spans = spans.flatMap((each) =>
      each === top ? [...spanOf(top.start, middle), ...spanOf(middle + 1n, top.end)] : [each],
    );
  }
  const [first, ...others] = spans;
  if (first === undefined) return undefined;
  // The dearer, the more is needed: the first range needs the least.
  return {
    sum: others.reduce((high, { sum }) => larger(high, sum), first.sum),
    least: { lower: first.start, higher: first.needed },
    upTo: (others.at(-1) ?? first).end,
  };
}

const parts = 64n;

/** A worth that no pattern of a slab passes: of each part of its prices, the most quality at its lowest price. */
export function worthAtMost(
  { from, upTo, most, weights }: Slab,
  earns: (lower: bigint) => Rational,
): Rational {
  const lowest = weighed(weights, from);
  const qualityAt = (lower: bigint): bigint => {
    if (weights.higher === 0n) return most;
    const onEdge = floorDivide(weights.lower * lower - lowest, weights.higher);
    return onEdge < most ? onEdge : most;
  };
  const part = (upTo - from.lower) / parts + 1n;
  let highest: Rational | undefined;
  for (let start = from.lower; start <= upTo; start += part) {
    const end = start + part - 1n < upTo ? start + part - 1n : upTo;
    const worth = add(earns(start), whole(qualityAt(end)));
    highest = highest === undefined ? worth : greater(highest, worth);
  }
  return highest as Rational;
}
