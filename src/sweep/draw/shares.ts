import { below, drawCuts } from "../../random/draw.js";
import type { Stream } from "../../random/xoshiro128.js";

/** Fills in one set of weights, as whole parts of what they share out. A grid reads which of its points is meant. */
export type DrawShares = (stream: Stream, shares: Float64Array, point: number) => void;

/** So many positive parts, every split as likely as another. */
export function freeShares(count: number, parts: number): DrawShares {
  const cuts = new Float64Array(count - 1);
  return (stream, shares) => {
    drawCuts(stream, parts - 1, cuts);
    gaps(cuts, parts, shares);
  };
}

/** The gaps between cuts, and those to both ends. */
export function gaps(cuts: Float64Array, end: number, into: Float64Array): void {
  let before = 0;
  for (let at = 0; at < cuts.length; at += 1) {
    const cut = cuts[at] as number;
    into[at] = cut - before;
    before = cut;
  }
  into[cuts.length] = end - before;
}

/**
 * A free split whose parts are handed out from the greatest down: place by place, and on one place by lot. All weights in
 * this order are as likely, but for the grid: of a split with equal parts there are fewer orders.
 */
export function orderedShares(places: readonly (readonly number[])[], parts: number): DrawShares {
  const count = places.flat().length;
  const free = freeShares(count, parts);
  const drawn = new Float64Array(count);
  const named = places.flat();
  const order = named.slice();
  const ends = places.map((_, at) => places.slice(0, at + 1).flat().length);
  return (stream, shares, point) => {
    free(stream, drawn, point);
    drawn.sort();
    // As it was named: what is drawn never depends on what was drawn before.
    for (let at = 0; at < count; at += 1) order[at] = named[at] as number;
    let start = 0;
    for (const end of ends) {
      for (let at = start; at < end; at += 1) {
        // Whatever is left of the place may come next.
        const taken = at + below(stream, end - at);
        const other = order[at] as number;
        const criterion = order[taken] as number;
        order[at] = criterion;
        order[taken] = other;
        shares[criterion] = drawn[count - 1 - at] as number;
      }
      start = end;
    }
  };
}
