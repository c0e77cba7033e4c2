import type { Scaled } from "./scaled.js";

/** The figures of scenarios: that of the varied `v` in scenario `s` is `figures[v * stride + s]`. */
export interface Scenarios {
  readonly figures: Float64Array;
  readonly stride: number;
}

/** How many sums are kept at once; so many fit beside the shares in the registers of a processor. */
const lane = 5;

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
  const lanes = Math.ceil(floats.length / lane);
  const width = lanes * lane;
  const corners = Math.max(1, weights.length);
  const sums = new Float64Array(block * width);
  const shares = new Float64Array(block * corners);
  // Lane by lane, corner by corner, so that the innermost loop reads on.
  const columns = new Float64Array(lanes * corners * lane);
  for (const [bid, row] of floats.entries())
    for (const [corner, figure] of row.entries())
      columns[(Math.floor(bid / lane) * corners + corner) * lane + (bid % lane)] = figure;
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
      const own = s * corners;
      let at = 0;
      for (let first = s * width; first < (s + 1) * width; first += lane) {
        let a = 0;
        let b = 0;
        let c = 0;
        let d = 0;
        let e = 0;
        for (let corner = 0; corner < corners; corner += 1) {
          const share = shares[own + corner] as number;
          a += share * (columns[at] as number);
          b += share * (columns[at + 1] as number);
          c += share * (columns[at + 2] as number);
          d += share * (columns[at + 3] as number);
          e += share * (columns[at + 4] as number);
          at += lane;
        }
        sums[first] = a;
        sums[first + 1] = b;
        sums[first + 2] = c;
        sums[first + 3] = d;
        sums[first + 4] = e;
      }
    }
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
