import type { Rounding } from "../model/roundings.js";
import { toDouble } from "../number/double.js";
import { divide, type Rational } from "../number/rational.js";
import { compareAll } from "./ahead.js";
import { type Exactly, exactlyBy } from "./exactly.js";
import type { Scaled } from "./scaled.js";
import type { Scenarios } from "./scenarios.js";
import type { Sums } from "./sums.js";

/** Up to so many bids each is compared with each; above they are sorted. */
const fewBids = 128;

/** How the rows of a block of scenarios stand by their keys. */
export interface Order {
  /** How many bids are ahead of a row: `ahead[row * block + s]` in the `s`th scenario of the block. */
  readonly ahead: Uint16Array;
  /** Puts so many scenarios in order by their sums, and leaves a 1 where those leave a doubt. */
  readonly place: (sums: Sums, count: number, margins: Float64Array, doubts: Uint8Array) => void;
  /** Puts one scenario in order by every key and exactly; false where a tie outlasts the keys and there is more to ask. */
  readonly settle: (
    scenarios: Scenarios,
    scenario: number,
    sums: Sums,
    at: number,
    margin: number,
  ) => boolean;
}

/** Puts bids in order; `twins` says how many bids each row stands for. */
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
  const ahead = new Uint16Array(count * block);
  const sorted = new Float64Array(count);
  const behind = new Uint32Array(count);
  const hasTwins = twins.some((size) => size > 1);
  const [first, ...more] = keys;
  const byTotal = exactlyBy(first, weights, rounding);
  const isExact = first.margin === 0 && rounding === undefined;
  const tieBreaks = more.map((key) => tieBreakBy(key, weights));
  return { ahead, place: count <= fewBids ? amongFew : amongMany, settle };

  function amongFew({ sums, width }: Sums, size: number, margins: Float64Array, doubts: Uint8Array): void {
    const compared = { sums, width, ahead, count, step: block };
    for (let s = 0; s < size; s += 1) {
      const strict = compareAll(compared, s, margins[s] as number);
      doubts[s] = Number(strict < pairs);
      if (hasTwins) countTwins(sums, s * width, s);
    }
  }

  function countTwins(sums: Float64Array, start: number, to: number): void {
    for (let i = 0; i < count; i += 1) {
      const own = sums[start + i] as number;
      let above = 0;
      for (let j = 0; j < count; j += 1)
        above += (sizes[j] as number) * Number((sums[start + j] as number) > own);
      ahead[i * block + to] = above;
    }
  }

  function amongMany({ sums, width }: Sums, size: number, margins: Float64Array, doubts: Uint8Array): void {
    for (let s = 0; s < size; s += 1) {
      const start = s * width;
      const margin = margins[s] as number;
      for (let i = 0; i < count; i += 1) sorted[i] = sums[start + i] as number;
      sorted.sort();
      let strict = 1;
      for (let i = 1; i < count; i += 1)
        strict += Number((sorted[i] as number) > (sorted[i - 1] as number) + margin);
      doubts[s] = Number(strict < count);
      if (hasTwins) countTwins(sums, start, s);
      else
        for (let i = 0; i < count; i += 1)
          ahead[i * block + s] = count - 1 - placeOf(sums[start + i] as number);
    }
  }

  function placeOf(sum: number): number {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) < sum) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function settle(
    scenarios: Scenarios,
    scenario: number,
    { sums, width }: Sums,
    at: number,
    margin: number,
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
    if (count > fewBids) settleSorted(compare, at);
    else {
      behind.fill(0);
      for (let a = 0; a < count; a += 1)
        for (let b = a + 1; b < count; b += 1) {
          const order = compare(a, b);
          if (order > 0) behind[a] = (behind[a] as number) + (sizes[b] as number);
          else if (order < 0) behind[b] = (behind[b] as number) + (sizes[a] as number);
        }
      for (let row = 0; row < count; row += 1) ahead[row * block + at] = behind[row] as number;
    }
    return isTold || !isOpen;
  }

  function settleSorted(compare: (a: number, b: number) => number, at: number): void {
    const order = Array.from({ length: count }, (_, index) => index).sort(compare);
    let before = 0;
    let run = 0;
    for (const [index, bid] of order.entries()) {
      const previous = order[index - 1];
      if (previous !== undefined && compare(previous, bid) !== 0) {
        before += run;
        run = 0;
      }
      ahead[bid * block + at] = before;
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
