import type { Rounding } from "../model/roundings.js";
import { toDouble } from "../number/double.js";
import { divide, type Rational } from "../number/rational.js";
import { type Exactly, exactlyBy } from "./exactly.js";
import type { Scaled } from "./scaled.js";
import type { Scenarios, Sums } from "./sums.js";

/** Up to so many bids each is compared with each; above they are sorted. */
const fewBids = 24;

/** How the bids of one scenario stand by their keys. */
export interface Order {
  /** How many bids are ahead of each, where the sums leave no doubt; false where they leave one. */
  readonly isSure: (sums: Sums, scenario: number, margin: number) => boolean;
  readonly ahead: Uint32Array;
  /** The same by every key and exactly; false where a tie outlasts the keys and there is more to ask. */
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
): Order {
  const count = twins.length;
  const sizes = Float64Array.from(twins);
  const pairs = (count * (count - 1)) / 2;
  const ahead = new Uint32Array(count);
  const sorted = new Float64Array(count);
  const hasTwins = twins.some((size) => size > 1);
  const [first, ...more] = keys;
  const byTotal = exactlyBy(first, weights, rounding);
  const isExact = first.margin === 0 && rounding === undefined;
  const tieBreaks = more.map((key) => tieBreakBy(key, weights));
  return { isSure: count <= fewBids ? amongFew : amongMany, ahead, settle };

  function amongFew({ sums, width }: Sums, scenario: number, margin: number): boolean {
    const start = scenario * width;
    const end = start + count;
    let strict = 0;
    for (let i = 0; i < count; i += 1) {
      const beyond = (sums[start + i] as number) + margin;
      let above = 0;
      for (let at = start; at < end; at += 1) above += Number((sums[at] as number) > beyond);
      ahead[i] = above;
      strict += above;
    }
    if (strict < pairs) return false;
    if (hasTwins) countTwins(sums, start);
    return true;
  }

  function countTwins(sums: Float64Array, start: number): void {
    for (let i = 0; i < count; i += 1) {
      const own = sums[start + i] as number;
      let above = 0;
      for (let j = 0; j < count; j += 1)
        above += (sizes[j] as number) * Number((sums[start + j] as number) > own);
      ahead[i] = above;
    }
  }

  function amongMany({ sums, width }: Sums, scenario: number, margin: number): boolean {
    const start = scenario * width;
    for (let i = 0; i < count; i += 1) sorted[i] = sums[start + i] as number;
    sorted.sort();
    for (let i = 1; i < count; i += 1)
      if (!((sorted[i] as number) > (sorted[i - 1] as number) + margin)) return false;
    if (hasTwins) {
      countTwins(sums, start);
      return true;
    }
    for (let i = 0; i < count; i += 1) ahead[i] = count - 1 - placeOf(sums[start + i] as number);
    return true;
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
    if (count > fewBids) settleSorted(compare);
    else {
      ahead.fill(0);
      for (let a = 0; a < count; a += 1)
        for (let b = a + 1; b < count; b += 1) {
          const order = compare(a, b);
          if (order > 0) ahead[a] = (ahead[a] as number) + (sizes[b] as number);
          else if (order < 0) ahead[b] = (ahead[b] as number) + (sizes[a] as number);
        }
    }
    return isTold || !isOpen;
  }

  function settleSorted(compare: (a: number, b: number) => number): void {
    const order = Array.from({ length: count }, (_, index) => index).sort(compare);
    let before = 0;
    let run = 0;
    for (const [index, bid] of order.entries()) {
      const previous = order[index - 1];
      if (previous !== undefined && compare(previous, bid) !== 0) {
        before += run;
        run = 0;
      }
      ahead[bid] = before;
      run += sizes[bid] as number;
    }
  }
}

/** Compares by a tie-break: in doubles where its sums are whole numbers and scores add nothing. */
function tieBreakBy(key: Scaled, weights: readonly number[]): Exactly {
  if (key.margin > 0 || key.moves.length > 0) return exactlyBy(key, weights, undefined);
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
