import type { Scaled } from "./scaled.js";
import type { Scenarios } from "./scenarios.js";

/** How many sums are kept at once: as many as fit beside a share in the registers of a processor, or half of them. */
export const wide = 10;
export const narrow = 5;

/** What a key comes to for every bid in a block of scenarios. */
export interface Sums {
  /** How far the sums of one scenario are from those of the next. */
  readonly width: number;
  /** The sums of bid `b` in the `s`th scenario of the block: `sums[s * width + b]`. */
  readonly sums: Float64Array;
  readonly add: (scenarios: Scenarios, from: number, count: number) => void;
}

/** The shares of a block: that of a corner in the `s`th scenario is `figures[first + corner * step + s]`. */
interface Shares {
  readonly figures: Float64Array;
  readonly first: number;
  readonly step: number;
  readonly corners: number;
}

/** Makes the sums of a key for blocks of scenarios; `weights` says which of what is varied are the shares of the corners. */
export function sumsOf({ floats, moves }: Scaled, weights: readonly number[], block: number): Sums {
  const tens = Math.floor((floats.length + narrow - 1) / wide);
  const broad = tens * wide;
  const width = floats.length > broad ? broad + narrow : broad;
  const corners = Math.max(1, weights.length);
  const sums = new Float64Array(block * width);
  const columns = columnsOf(floats, corners, broad, width);
  const [first = 0] = weights;
  const isInRow = weights.length > 0 && weights.every((each, corner) => each === first + corner);
  const gathered = new Float64Array(block * corners).fill(1);
  return { width, sums, add };

  function add(scenarios: Scenarios, from: number, count: number): void {
    const shares = sharesIn(scenarios, from, count);
    multiplyAll(columns, broad, width, shares, count, sums);
    for (const { varied, bid, steps } of moves)
      move(scenarios.figures, varied * scenarios.stride + from, steps, shares, count, sums, bid, width);
  }

  /** Read where they are, if they are side by side. */
  function sharesIn({ figures, stride }: Scenarios, from: number, count: number): Shares {
    if (isInRow) return { figures, first: first * stride + from, step: stride, corners };
    for (let corner = 0; corner < weights.length; corner += 1) {
      const base = (weights[corner] as number) * stride + from;
      for (let s = 0; s < count; s += 1) gathered[corner * block + s] = figures[base + s] as number;
    }
    return { figures: gathered, first: 0, step: block, corners };
  }
}

/**
 * Lane by lane, corner by corner, so that the innermost loop reads on. What fills up the last lane comes to no figure that
 * is higher than another.
 */
function columnsOf(
  floats: readonly Float64Array[],
  corners: number,
  broad: number,
  width: number,
): Float64Array {
  const columns = new Float64Array(corners * width).fill(Number.NEGATIVE_INFINITY);
  for (const [bid, row] of floats.entries()) {
    const lane = bid < broad ? wide : narrow;
    const inLane = bid < broad ? bid % wide : bid - broad;
    for (const [corner, figure] of row.entries())
      columns[(bid - inLane) * corners + corner * lane + inLane] = figure;
  }
  return columns;
}

function multiplyAll(
  columns: Float64Array,
  broad: number,
  width: number,
  shares: Shares,
  count: number,
  sums: Float64Array,
): void {
  const { corners } = shares;
  for (let bid = 0; bid < broad; bid += wide)
    multiplyWide(columns, bid * corners, shares, count, sums, bid, width);
  if (width > broad) multiplyNarrow(columns, broad * corners, shares, count, sums, broad, width);
}

function multiplyWide(
  columns: Float64Array,
  column: number,
  { figures, first, step, corners }: Shares,
  count: number,
  sums: Float64Array,
  bid: number,
  width: number,
): void {
  let to = bid;
  for (let s = 0; s < count; s += 1) {
    let share = first + s;
    let at = column;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    let i = 0;
    let j = 0;
    for (let corner = 0; corner < corners; corner += 1) {
      const own = figures[share] as number;
      a += own * (columns[at] as number);
      b += own * (columns[at + 1] as number);
      c += own * (columns[at + 2] as number);
      d += own * (columns[at + 3] as number);
      e += own * (columns[at + 4] as number);
      f += own * (columns[at + 5] as number);
      g += own * (columns[at + 6] as number);
      h += own * (columns[at + 7] as number);
      i += own * (columns[at + 8] as number);
      j += own * (columns[at + 9] as number);
      at += 10;
      share += step;
    }
    sums[to] = a;
    sums[to + 1] = b;
    sums[to + 2] = c;
    sums[to + 3] = d;
    sums[to + 4] = e;
    sums[to + 5] = f;
    sums[to + 6] = g;
    sums[to + 7] = h;
    sums[to + 8] = i;
    sums[to + 9] = j;
    to += width;
  }
}

function multiplyNarrow(
  columns: Float64Array,
  column: number,
  { figures, first, step, corners }: Shares,
  count: number,
  sums: Float64Array,
  bid: number,
  width: number,
): void {
  let to = bid;
  for (let s = 0; s < count; s += 1) {
    let share = first + s;
    let at = column;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    for (let corner = 0; corner < corners; corner += 1) {
      const own = figures[share] as number;
      a += own * (columns[at] as number);
      b += own * (columns[at + 1] as number);
      c += own * (columns[at + 2] as number);
      d += own * (columns[at + 3] as number);
      e += own * (columns[at + 4] as number);
      at += 5;
      share += step;
    }
    sums[to] = a;
    sums[to + 1] = b;
    sums[to + 2] = c;
    sums[to + 3] = d;
    sums[to + 4] = e;
    to += width;
  }
}

function move(
  figures: Float64Array,
  from: number,
  steps: Float64Array,
  shares: Shares,
  count: number,
  sums: Float64Array,
  bid: number,
  width: number,
): void {
  const { corners } = shares;
  for (let s = 0; s < count; s += 1) {
    const step = (figures[from + s] as number) * corners;
    let more = 0;
    for (let corner = 0; corner < corners; corner += 1)
      more +=
        (shares.figures[shares.first + corner * shares.step + s] as number) *
        (steps[step + corner] as number);
    sums[s * width + bid] = (sums[s * width + bid] as number) + more;
  }
}
