import type { DrawShares } from "./shares.js";

/** In how many ways so many parts are split among so many, some of which may get none. */
export function waysOf(parts: number, among: number): bigint {
  let ways = 1n;
  for (let each = 1; each < among; each += 1) ways = (ways * BigInt(parts + each)) / BigInt(each);
  return ways;
}

/**
 * All splits of so many parts, of which there are fewer than 2⁵³, by their number: from all for the last to all for the
 * first.
 */
export function gridShares(count: number, parts: number): DrawShares {
  // ways[k][s]: the splits of s parts among the last k, as sums of those among one fewer.
  const ways = [new Float64Array(parts + 1), new Float64Array(parts + 1).fill(1)];
  for (let among = 2; among < count; among += 1) {
    const before = ways[among - 1] as Float64Array;
    let sum = 0;
    ways.push(before.map((each) => (sum += each)));
  }
  return (_stream, shares, point) => {
    let [left, number] = [parts, point];
    for (let at = 0; at < count - 1; at += 1) {
      const rest = ways[count - 1 - at] as Float64Array;
      let share = 0;
      while (number >= (rest[left - share] as number)) {
        number -= rest[left - share] as number;
        share += 1;
      }
      shares[at] = share;
      left -= share;
    }
    shares[count - 1] = left;
  };
}
