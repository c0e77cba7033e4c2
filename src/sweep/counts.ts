import type { Plan, PlannedLot } from "./plan/plan.js";

/** What was met in some scenarios, in whole numbers that add up: plain data, to be handed from one worker to another. */
export interface SweepCounts {
  /** Of each lot in turn, as `placesOf` says where. */
  readonly figures: Float64Array;
  /** How often each award was recommended, by its outcome and contracts as JSON. */
  readonly awards: readonly (readonly [award: string, count: number])[];
}

/** Where the counts of a lot of n bids stand. */
export interface CountPlaces {
  /** Of bid b how often it has rank r, or none where r is 0: at b × (n + 1) + r. */
  readonly ranks: number;
  /** How often it shares that rank, likewise. */
  readonly shared: number;
  /** How often each leads. */
  readonly leads: number;
  /** Of bid b and weight w the sum of its parts where the bid leads: at b × weights + w. */
  readonly parts: number;
  /** How often the same lead as now, and how often no more lead than there are places. */
  readonly same: number;
  readonly settled: number;
  readonly end: number;
}

export function placesOf({ lots }: Plan): CountPlaces[] {
  const places: CountPlaces[] = [];
  let start = 0;
  for (const lot of lots) {
    const table = lot.bids.length * (lot.bids.length + 1);
    const leads = start + 2 * table;
    const parts = leads + lot.bids.length;
    const same = parts + lot.bids.length * weightsOf(lot);
    places.push({
      ranks: start,
      shared: start + table,
      leads,
      parts,
      same,
      settled: same + 1,
      end: same + 2,
    });
    start = same + 2;
  }
  return places;
}

export const weightsOf = ({ level }: PlannedLot): number => level?.level.criteria.length ?? 0;

export const addCounts = (a: SweepCounts, b: SweepCounts): SweepCounts => {
  const awards = new Map(a.awards);
  for (const [award, count] of b.awards) awards.set(award, (awards.get(award) ?? 0) + count);
  return {
    figures: a.figures.map((count, at) => count + (b.figures[at] as number)),
    awards: Array.from(awards),
  };
};
