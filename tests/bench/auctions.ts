import type { Limit, Problem, SearchOffer } from "../../src/search/problem.js";

export type Family = "regions" | "arbitrary" | "scheduling";

export interface AuctionSize {
  readonly family: Family;
  readonly lots: number;
  readonly offers: number;
  readonly seed: number;
}

/** Numbers from 0 to 1, the same in every run. */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Tenders with combined offers in the spirit of three published families of combinatorial auctions, seen from the
 * buying side: neighbouring lots of a grid, lots that go together in a weighted random graph, and lots in a row.
 * Bidders differ in cost, larger combinations earn a discount, each bidder is held to so many lots, and the buyer's
 * own performance of every lot, dear as it is, keeps all lots filled. Prices are whole cents.
 */
export function auction({ family, lots: count, offers: most, seed }: AuctionSize): Problem {
  const chance = chances(seed * 7919 + count * 31 + most);
  const below = (bound: number) => Math.floor(chance() * bound);
  const estimates = Array.from({ length: count }, () => 50_000 + 150_000 * chance());
  const combination = combinations(family, count, chance);
  const offers: SearchOffer[] = estimates.map((estimate, lot) =>
    offerOf(`own-${lot}`, `own-${lot}`, [lot], 1.6 * estimate),
  );
  const limits: Limit[] = [];
  for (let bidder = 0; offers.length < most; bidder += 1) {
    const name = `bidder-${bidder}`;
    const factor = 0.75 + 0.5 * chance();
    const limit = 2 + below(Math.max(2, Math.floor(count / 3)));
    limits.push({ name: "lots per bidder", owner: name, of: "lots", atMost: BigInt(limit) });
    const seen = new Set<string>();
    for (let left = 3 + below(10); left > 0 && offers.length < most; left -= 1) {
      const lots = combination(limit).sort((a, b) => a - b);
      if (seen.has(lots.join())) continue;
      seen.add(lots.join());
      const sum = lots.reduce((total, lot) => total + (estimates[lot] as number), 0);
      const discount = 1 - Math.min(0.25, 0.05 * (lots.length - 1) * (0.5 + chance()));
      offers.push(
        offerOf(`offer-${offers.length}`, name, lots, sum * factor * discount * (0.9 + 0.2 * chance())),
      );
    }
  }
  return {
    lots: estimates.map((_estimate, lot) => ({ id: `lot-${lot}`, places: 1, mayStayOpen: false })),
    offers,
    limits,
    objectives: [{ kind: "value", at: 0, better: "lower" }],
  };
}

const offerOf = (id: string, bidder: string, lots: readonly number[], price: number): SearchOffer => ({
  id,
  bidder,
  owners: [bidder],
  lots: lots.map((lot) => `lot-${lot}`),
  amount: 0n,
  cases: [{ conditions: [], values: [BigInt(Math.round(price * 100))] }],
});

function combinations(family: Family, count: number, chance: () => number): (most: number) => number[] {
  const below = (bound: number) => Math.floor(chance() * bound);
  if (family === "scheduling")
    return (most) => {
      const length = 1 + below(Math.min(10, most, count));
      const start = below(count - length + 1);
      return Array.from({ length }, (_, index) => start + index);
    };
  const width = Math.ceil(Math.sqrt(count));
  const ties = Array.from({ length: count }, () => Array.from({ length: count }, chance));
  const isNear = (a: number, b: number) =>
    Math.abs((a % width) - (b % width)) + Math.abs(Math.floor(a / width) - Math.floor(b / width)) === 1;
  const weightOf = (lots: readonly number[], next: number): number => {
    if (family === "regions") return lots.some((lot) => isNear(lot, next)) ? 1 : 0;
    return lots.reduce(
      (sum, lot) => sum + (ties[Math.min(lot, next)]?.[Math.max(lot, next)] as number) ** 4,
      0,
    );
  };
  return (most) => {
    const lots = [below(count)];
    while (lots.length < Math.min(most, count) && chance() < 0.8) {
      const free = Array.from({ length: count }, (_, lot) => lot).filter((lot) => !lots.includes(lot));
      const isJump = family === "regions" && chance() < 0.05;
      const weights = free.map((lot) => (isJump ? 1 : weightOf(lots, lot)));
      let drawn = chance() * weights.reduce((sum, each) => sum + each, 0);
      const at = weights.findIndex((each) => {
        drawn -= each;
        return drawn < 0;
      });
      lots.push(free[at < 0 ? below(free.length) : at] as number);
    }
    return lots;
  };
}
