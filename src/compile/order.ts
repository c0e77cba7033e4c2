import type { Rounding } from "../model/roundings.js";
import { toDouble } from "../number/double.js";
import { divide, type Rational } from "../number/rational.js";
import { type Ranks, rankAll } from "./ahead.js";
import { type Exactly, exactlyBy } from "./exactly.js";
import type { Scaled } from "./scaled.js";
import type { Scenarios } from "./scenarios.js";
import type { Sums } from "./sums.js";

/** Up to so many rows each is compared with each; above they are sorted. */
const fewRows = 128;

/** How the rows of a block of scenarios rank by their keys. */
export interface Order {
  /** Ranks so many scenarios by their sums; where these leave a doubt it says so, and leaves a 1. */
  readonly place: (sums: Sums, size: number, margins: Float64Array, to: Ranks, doubts: Uint8Array) => boolean;
  /** Ranks one scenario by every key and exactly; false where a tie outlasts the keys and there is more to ask. */
  readonly settle: (
    scenarios: Scenarios,
    scenario: number,
    sums: Sums,
    at: number,
    margin: number,
    to: Ranks,
  ) => boolean;
}

/** Puts rows in order; `twins` says how many bids each stands for. */
export function orderBy(
  keys: readonly [Scaled, ...Scaled[]],
  weights: readonly number[],
  twins: readonly number[],
  rounding: Rounding | undefined,
  isOpen: boolean,
  block: number,
): Order {
  const count = twins.length;
  const sizes = Float64Array.from(twins);
  const pairs = (count * (count - 1)) / 2;
  const higher = new Float64Array(block);
  const beside = new Uint16Array(count <= fewRows ? count * block : 0);
  const rowAt = new Int32Array(count);
  // Filled up to a power of two, so that a place is found in so many halvings.
  const halves = 2 ** Math.ceil(Math.log2(count + 1));
  const sorted = new Float64Array(halves).fill(Number.POSITIVE_INFINITY);
  const own = sorted.subarray(0, count);
  const behind = new Uint32Array(count);
  const hasTwins = twins.some((size) => size > 1);
  const [first, ...more] = keys;
  const byTotal = exactlyBy(first, weights, rounding);
  const isExact = first.margin === 0 && rounding === undefined;
  const tieBreaks = more.map((key) => tieBreakBy(key, weights));
  return { place, settle };

  function place(
    { sums, width }: Sums,
    size: number,
    margins: Float64Array,
    to: Ranks,
    doubts: Uint8Array,
  ): boolean {
    if (count <= fewRows) rankAll({ sums, width, count, size, margins }, to, higher, beside);
    else
      for (let s = 0; s < size; s += 1) higher[s] = sortedRanks(sums, s * width, margins[s] as number, to, s);
    let told = 0;
    for (let s = 0; s < size; s += 1) told += Number(higher[s] === pairs);
    if (told < size) for (let s = 0; s < size; s += 1) doubts[s] = Number(higher[s] !== pairs);
    if (hasTwins) for (let s = 0; s < size; s += 1) if (higher[s] === pairs) spread(to, s);
    return told < size;
  }

  /** Where a row stands for several bids, those behind it are so many places further. */
  function spread({ ranks, step, from }: Ranks, s: number): void {
    for (let row = 0; row < count; row += 1) rowAt[(ranks[row * step + from + s] as number) - 1] = row;
    let rank = 1;
    for (let at = 0; at < count; at += 1) {
      const row = rowAt[at] as number;
      ranks[row * step + from + s] = rank;
      rank += sizes[row] as number;
    }
  }

  /** Ranks the rows of one scenario in the order of their sums; says in how many pairs one is surely higher, or less. */
  function sortedRanks(
    sums: Float64Array,
    start: number,
    margin: number,
    { ranks, step, from }: Ranks,
    s: number,
  ): number {
    own.set(sums.subarray(start, start + count));
    own.sort();
    let close = 0;
    for (let i = 1; i < count; i += 1)
      close += Number(!((sorted[i] as number) > (sorted[i - 1] as number) + margin));
    for (let i = 0; i < count; i += 1)
      ranks[i * step + from + s] = count - placeOf(sums[start + i] as number);
    return pairs - close;
  }

  /** How many sums are lower than one. */
  function placeOf(sum: number): number {
    let lower = 0;
    for (let half = halves >> 1; half > 0; half >>= 1)
      lower += half * Number((sorted[lower + half - 1] as number) < sum);
    return lower;
  }

  function settle(
    scenarios: Scenarios,
    scenario: number,
    { sums, width }: Sums,
    at: number,
    margin: number,
    to: Ranks,
  ): boolean {
    const start = at * width;
    let isTold = true;
    const compare = (a: number, b: number): number => {
      const apart = (sums[start + b] as number) - (sums[start + a] as number);
      if (apart > margin || apart < -margin) return apart;
      let order = isExact ? 0 : byTotal(scenarios, scenario, b, a);
      for (let key = 0; order === 0 && key < tieBreaks.length; key += 1)
        order = (tieBreaks[key] as Exactly)(scenarios, scenario, b, a);
      if (order === 0) isTold = false;
      return order;
    };
    if (count > fewRows) settleSorted(compare, at, to);
    else {
      behind.fill(0);
      for (let a = 0; a < count; a += 1)
        for (let b = a + 1; b < count; b += 1) {
          const order = compare(a, b);
          if (order > 0) behind[a] = (behind[a] as number) + (sizes[b] as number);
          else if (order < 0) behind[b] = (behind[b] as number) + (sizes[a] as number);
        }
      for (let row = 0; row < count; row += 1)
        to.ranks[row * to.step + to.from + at] = 1 + (behind[row] as number);
    }
    return isTold || !isOpen;
  }

  function settleSorted(compare: (a: number, b: number) => number, at: number, to: Ranks): void {
    const order = Array.from({ length: count }, (_, index) => index).sort(compare);
    let before = 0;
    let run = 0;
    for (const [index, bid] of order.entries()) {
      const previous = order[index - 1];
      if (previous !== undefined && compare(previous, bid) !== 0) {
        before += run;
        run = 0;
      }
      to.ranks[bid * to.step + to.from + at] = 1 + before;
      run += sizes[bid] as number;
    }
  }
}

/** Compares by a tie-break: in doubles where its sums are whole numbers and scores add nothing. */
function tieBreakBy(key: Scaled, weights: readonly number[]): Exactly {
  if (key.margin > 0 || key.moves.length > 0 || key.exactParts.length > 0)
    return exactlyBy(key, weights, undefined);
  const corners = Math.max(1, weights.length);
  return ({ figures, stride }, scenario, a, b) => {
    const [one, other] = [key.floats[a] as Float64Array, key.floats[b] as Float64Array];
    let left = 0;
    let right = 0;
    for (let corner = 0; corner < corners; corner += 1) {
      const share =
        weights.length === 0 ? 1 : (figures[(weights[corner] as number) * stride + scenario] as number);
      left += share * (one[corner] as number);
      right += share * (other[corner] as number);
    }
    return left - right;
  };
}

/** How far two sums can be apart and still be rounded to one, for each of the shares that they are divided by. */
export const quantumOf = ({ places }: Rounding, unit: Rational): number => {
  const scale = 10n ** BigInt(Math.abs(places));
  // Twice a unit of the last place, as whatever is cut off towards zero comes from both sides of it.
  const step = places < 0 ? { n: 2n * scale, d: 1n } : { n: 2n, d: scale };
  return toDouble(divide(step, unit)) * (1 + 2 ** -30);
};
