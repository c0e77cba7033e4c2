import { type CountPlaces, weightsOf } from "./counts.js";
import type { PlannedLot } from "./plan/plan.js";

/** Adds up what some scenarios of one lot gave. */
export type Tally = (ranks: Uint16Array, figures: Float64Array, count: number, stride: number) => void;

export function tallyOf(lot: PlannedLot, at: CountPlaces, into: Float64Array): Tally {
  const { bids, places, level } = lot;
  const size = bids.length;
  const row = size + 1;
  const weights = weightsOf(lot);
  const first = level?.first ?? 0;
  const leadsNow = bids.map((bid) => (lot.leaders.includes(bid) ? 1 : 0));
  const held = new Uint16Array(row);
  const count = (place: number): void => {
    into[place] = (into[place] as number) + 1;
  };
  return (ranks, figures, scenarios, stride) => {
    for (let scenario = 0; scenario < scenarios; scenario += 1) {
      held.fill(0);
      let [leading, differing] = [0, 0];
      for (let bid = 0; bid < size; bid += 1) {
        const rank = ranks[bid * stride + scenario] as number;
        held[rank] = (held[rank] as number) + 1;
        const leads = Number(rank > 0) & Number(rank <= places);
        leading += leads;
        differing |= leads ^ (leadsNow[bid] as number);
        count(at.ranks + bid * row + rank);
        if (leads === 0) continue;
        count(at.leads + bid);
        const parts = at.parts + bid * weights;
        for (let weight = 0; weight < weights; weight += 1)
          into[parts + weight] =
            (into[parts + weight] as number) + (figures[(first + weight) * stride + scenario] as number);
      }
      if (differing === 0) count(at.same);
      if (leading <= places) count(at.settled);
      for (let bid = 0; bid < size; bid += 1) {
        const rank = ranks[bid * stride + scenario] as number;
        if (rank > 0 && (held[rank] as number) > 1) count(at.shared + bid * row + rank);
      }
    }
  };
}
