import { below, drawCuts } from "../../random/draw.js";
import { type Stream, seeded } from "../../random/xoshiro128.js";
import { waysOf } from "./grid.js";
import { type DrawShares, gaps } from "./shares.js";

/** Lowest and highest number of parts, both included. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

type Propose = (stream: Stream, shares: Float64Array) => boolean;

/**
 * Splits of so many parts that lie in all bounds, every one as likely as another: splits are drawn of a set that holds
 * them all, each as likely, until one lies in the bounds. Of two such sets the smaller is taken: all but the widest
 * range free of each other, or every split above the lower bounds. Undefined where fewer than 20 of 20,000 that are
 * tried would do.
 */
export function rangedShares(bounds: readonly Bounds[], parts: number): DrawShares | undefined {
  const tight = tightened(bounds, parts);
  const widest = tight.reduce(
    (most, each, at) => (width(each) > width(tight[most] as Bounds) ? at : most),
    0,
  );
  const boxes = tight.reduce((all, each, at) => (at === widest ? all : all * BigInt(width(each) + 1)), 1n);
  const over = parts - tight.reduce((all, { from }) => all + from, 0);
  const isBox = boxes <= waysOf(over, tight.length);
  const propose = isBox ? boxed(tight, widest, parts) : above(tight, over);
  const trial = seeded(0n);
  const shares = new Float64Array(tight.length);
  let met = 0;
  for (let tried = 0; tried < 20_000; tried += 1) if (propose(trial, shares)) met += 1;
  if (met < 20) return undefined;
  return (stream, into) => {
    while (!propose(stream, into));
  };
}

const width = ({ from, to }: Bounds): number => to - from;

/** The bounds as far as the others let a weight go. */
function tightened(bounds: readonly Bounds[], parts: number): Bounds[] {
  const least = bounds.reduce((all, { from }) => all + from, 0);
  const most = bounds.reduce((all, { to }) => all + to, 0);
  return bounds.map(({ from, to }) => ({
    from: Math.max(from, parts - (most - to)),
    to: Math.min(to, parts - (least - from)),
  }));
}

/** All but one anywhere in their ranges, and that one what is left. */
const boxed =
  (bounds: readonly Bounds[], last: number, parts: number): Propose =>
  (stream, shares) => {
    let left = parts;
    for (let at = 0; at < bounds.length; at += 1) {
      if (at === last) continue;
      const { from, to } = bounds[at] as Bounds;
      const share = from + below(stream, to - from + 1);
      shares[at] = share;
      left -= share;
    }
    shares[last] = left;
    const { from, to } = bounds[last] as Bounds;
    return left >= from && left <= to;
  };

/** What lies over the lower bounds in any split, with parts of nothing: a split of one more for each, one taken off. */
function above(bounds: readonly Bounds[], over: number): Propose {
  const cuts = new Float64Array(bounds.length - 1);
  return (stream, shares) => {
    drawCuts(stream, over + bounds.length - 1, cuts);
    gaps(cuts, over + bounds.length, shares);
    let isWithin = true;
    for (let at = 0; at < bounds.length; at += 1) {
      const { from, to } = bounds[at] as Bounds;
      const share = (shares[at] as number) - 1 + from;
      shares[at] = share;
      if (share > to) isWithin = false;
    }
    return isWithin;
  };
}
