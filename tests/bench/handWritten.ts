/** Ten bids on twelve criteria: the arithmetic for this one shape, written out by hand, in floats that promise nothing. */
const block = 64;
const sums = new Float64Array(block * 10);

/** Ranks scenarios with ties; `columns` holds ten bids, criterion by criterion. */
export function rankByHand(
  columns: Float64Array,
  figures: Float64Array,
  count: number,
  stride: number,
  ranks: Uint16Array,
): void {
  for (let from = 0; from < count; from += block) {
    const size = Math.min(block, count - from);
    for (let s = 0; s < size; s += 1) add(columns, figures, from + s, stride, s * 10);
    for (let s = 0; s < size; s += 1) place(s * 10, ranks, from + s, stride);
  }
}

function add(columns: Float64Array, figures: Float64Array, from: number, stride: number, to: number): void {
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
  let at = 0;
  let share = from;
  for (let k = 0; k < 12; k += 1) {
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
    share += stride;
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

function place(at: number, ranks: Uint16Array, to: number, stride: number): void {
  const a = sums[at] as number;
  const b = sums[at + 1] as number;
  const c = sums[at + 2] as number;
  const d = sums[at + 3] as number;
  const e = sums[at + 4] as number;
  const f = sums[at + 5] as number;
  const g = sums[at + 6] as number;
  const h = sums[at + 7] as number;
  const i = sums[at + 8] as number;
  const j = sums[at + 9] as number;
  let rank = to;
  for (let bid = 0; bid < 10; bid += 1) {
    const own = sums[at + bid] as number;
    ranks[rank] =
      1 +
      Number(a > own) +
      Number(b > own) +
      Number(c > own) +
      Number(d > own) +
      Number(e > own) +
      Number(f > own) +
      Number(g > own) +
      Number(h > own) +
      Number(i > own) +
      Number(j > own);
    rank += stride;
  }
}

/** Marks of a lot in floats: those of leaf `l` of bid `b` start at `(b * leaves + l) * evaluators`. */
export interface FloatLot {
  readonly marks: Float64Array;
  readonly prices: Float64Array;
}

/** Re-evaluates lots in floats from their marks: means, weighted points, the lowest-price ratio, totals and ranks. */
export function rankFromMarks(
  lots: readonly FloatLot[],
  weights: Float64Array,
  priceWeight: number,
  evaluators: number,
  totals: Float64Array,
  ranks: Uint16Array,
): void {
  const leaves = weights.length;
  let to = 0;
  for (const { marks, prices } of lots) {
    const first = to;
    let lowest = Number.POSITIVE_INFINITY;
    for (let bid = 0; bid < prices.length; bid += 1) lowest = Math.min(lowest, prices[bid] as number);
    let at = 0;
    for (let bid = 0; bid < prices.length; bid += 1) {
      let total = (priceWeight * lowest) / (prices[bid] as number);
      for (let leaf = 0; leaf < leaves; leaf += 1) {
        let sum = 0;
        for (let by = 0; by < evaluators; by += 1) sum += marks[at + by] as number;
        at += evaluators;
        total += ((weights[leaf] as number) * sum) / evaluators / 10;
      }
      totals[to] = total;
      to += 1;
    }
    for (let bid = first; bid < to; bid += 1) {
      let rank = 1;
      for (let other = first; other < to; other += 1)
        rank += Number((totals[other] as number) > (totals[bid] as number));
      ranks[bid] = rank;
    }
  }
}
