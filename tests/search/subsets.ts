import type { Problem } from "../../src/search/problem.js";

/** How many patterns have a cost. */
export interface Count {
  readonly cost: bigint;
  readonly patterns: number;
}

/**
 * The two lowest costs of filling every lot and how many patterns have each, by adding up over all sets of lots: for
 * one figure to be as low as possible, one place a lot, no conditions and no limits.
 */
export function bySubsets({ lots, offers }: Problem): Count[] {
  const lotAt = new Map(lots.map(({ id }, index) => [id, index]));
  const sets = offers.map(({ lots: own, cases }) => ({
    set: own.reduce((sum, id) => sum | (1 << (lotAt.get(id) ?? 0)), 0),
    cost: cases[0]?.values[0] ?? 0n,
  }));
  const byFirst = lots.map((_lot, lot) => sets.filter(({ set }) => (set & -set) === 1 << lot));
  const found: Count[][] = [[{ cost: 0n, patterns: 1 }]];
  const all = 2 ** lots.length - 1;
  // What is left is filled from its first lot on, so that each pattern is counted once.
  for (let left = 1; left <= all; left += 1) {
    const first = 31 - Math.clz32(left & -left);
    const costs = new Map<bigint, number>();
    for (const { set, cost } of byFirst[first] ?? [])
      if ((left & set) === set)
        for (const rest of found[left & ~set] ?? []) {
          const sum = rest.cost + cost;
          costs.set(sum, (costs.get(sum) ?? 0) + rest.patterns);
        }
    found.push(
      Array.from(costs, ([cost, patterns]) => ({ cost, patterns }))
        .sort((a, b) => (a.cost < b.cost ? -1 : 1))
        .slice(0, 2),
    );
  }
  return found[all] ?? [];
}
