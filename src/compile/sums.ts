import type { Scaled } from "./scaled.js";

/** The figures of scenarios: that of the varied `v` in scenario `s` is `figures[v * stride + s]`. */
export interface Scenarios {
  readonly figures: Float64Array;
  readonly stride: number;
}

/** How many sums are kept at once: as many as fit beside a share in the registers of a processor, or half of them. */
const wide = 10;
const narrow = 5;

/** What a key comes to for every bid in a block of scenarios. */
export interface Sums {
  /** How far the sums of one scenario are from those of the next. */
  readonly width: number;
  /** The sums of bid `b` in the `s`th scenario of the block: `sums[s * width + b]`. */
  readonly sums: Float64Array;
  readonly add: (scenarios: Scenarios, from: number, count: number) => void;
}

/** Makes the sums of a key for blocks of scenarios; `weights` says which of what is varied are the shares of the corners. */
export function sumsOf({ floats, moves }: Scaled, weights: readonly number[], block: number): Sums {
  const tens = Math.floor((floats.length + narrow - 1) / wide);
  const broad = tens * wide;
  const width = floats.length > broad ? broad + narrow : broad;
  const corners = Math.max(1, weights.length);
  const sums = new Float64Array(block * width);
  const shares = new Float64Array(block * corners);
  // Lane by lane, corner by corner, so that the innermost loop reads on.
  const columns = new Float64Array(corners * width);
  for (const [bid, row] of floats.entries()) {
    const lane = bid < broad ? wide : narrow;
    const first = bid - (bid % wide);
    const inLane = bid < broad ? bid % wide : bid - broad;
    for (const [corner, figure] of row.entries())
      columns[(bid < broad ? first : broad) * corners + corner * lane + inLane] = figure;
  }
  const places = Int32Array.from(weights);
  const isShared = weights.length > 0;
  return { width, sums, add };

  function add(scenarios: Scenarios, from: number, count: number): void {
    takeShares(scenarios, from, count);
    multiply(count);
    for (const { varied, bid, steps } of moves) move(scenarios, from, count, varied, bid, steps);
  }

  function takeShares({ figures, stride }: Scenarios, from: number, count: number): void {
    if (!isShared) shares.fill(1, 0, count);
    for (let corner = 0; corner < places.length; corner += 1) {
      const base = (places[corner] as number) * stride + from;
      for (let s = 0; s < count; s += 1) shares[s * corners + corner] = figures[base + s] as number;
    }
  }

  function multiply(count: number): void {
    for (let s = 0; s < count; s += 1) {
      for (let first = 0; first < broad; first += wide) multiplyWide(s * corners, first, s * width + first);
      if (width > broad) multiplyNarrow(s * corners, s * width + broad);
    }
  }

  function multiplyWide(from: number, first: number, to: number): void {
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
    let at = first * corners;
    for (let corner = 0; corner < corners; corner += 1) {
      const share = shares[from + corner] as number;
      a += share * (columns[at] as number);
      b += share * (columns[at + 1] as number);
      c += share * (columns[at + 2] as number);
      d += share * (columns[at + 3] as number);
      e += share * (columns[at + 4] as number);
      f += share * (columns[at + 5] as number);
      g += share * (columns[at + 6] as number);
      h += share * (columns[at + 7] as number);
      i += share * (columns[at + 8] as number);
      j += share * (columns[at + 9] as number);
      at += wide;
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
  }

  function multiplyNarrow(from: number, to: number): void {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let at = broad * corners;
    for (let corner = 0; corner < corners; corner += 1) {
      const share = shares[from + corner] as number;
      a += share * (columns[at] as number);
      b += share * (columns[at + 1] as number);
      c += share * (columns[at + 2] as number);
      d += share * (columns[at + 3] as number);
      e += share * (columns[at + 4] as number);
      at += narrow;
    }
    sums[to] = a;
    sums[to + 1] = b;
    sums[to + 2] = c;
    sums[to + 3] = d;
    sums[to + 4] = e;
  }

  function move(
    { figures, stride }: Scenarios,
    from: number,
    count: number,
    varied: number,
    bid: number,
    steps: Float64Array,
  ): void {
    const base = varied * stride + from;
    for (let s = 0; s < count; s += 1) {
      const step = (figures[base + s] as number) * corners;
      let more = 0;
      for (let corner = 0; corner < corners; corner += 1)
        more += (shares[s * corners + corner] as number) * (steps[step + corner] as number);
      sums[s * width + bid] = (sums[s * width + bid] as number) + more;
    }
  }
}
