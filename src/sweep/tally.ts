import { type CountPlaces, weightsOf } from "./counts.js";
import type { PlannedLot } from "./plan/plan.js";

/** Adds up what some scenarios of one lot gave; ranks are by bid, as they were `ranked`. */
type Tally = (ranks: Uint16Array, figures: Float64Array, count: number, stride: number) => void;

export function tallyOf(
  lot: PlannedLot,
  at: CountPlaces,
  ranked: readonly string[],
  into: Float64Array,
): Tally {
  const { bids, places, level } = lot;
  const size = bids.length;
  const row = size + 1;
  const weights = weightsOf(lot);
  const first = level?.first ?? 0;
  const leadsNow = Uint8Array.from(bids, (bid) => Number(lot.leaders.includes(bid)));
  const rankAt = Uint16Array.from(bids, (bid) => ranked.indexOf(bid));
  const held = new Uint16Array(row);
  return (ranks, figures, scenarios, stride) => {
    for (let scenario = 0; scenario < scenarios; scenario += 1) {
      let [leading, differing, sharing] = [0, 0, 0];
      for (let bid = 0; bid < size; bid += 1) {
        const rank = ranks[(rankAt[bid] as number) * stride + scenario] as number;
        add(into, at.ranks + bid * row + rank, 1);
        sharing |= held[rank] as number;
        held[rank] = rank === 0 ? 0 : (held[rank] as number) + 1;
        const leads = Number(rank > 0) & Number(rank <= places);
        leading += leads;
        differing |= leads ^ (leadsNow[bid] as number);
        if (leads === 0) continue;
        add(into, at.leads + bid, 1);
        const parts = at.parts + bid * weights;
        for (let weight = 0; weight < weights; weight += 1)
          add(into, parts + weight, figures[(first + weight) * stride + scenario] as number);
      }
      if (differing === 0) add(into, at.same, 1);
      if (leading <= places) add(into, at.settled, 1);
      for (let bid = 0; bid < size && sharing > 0; bid += 1) {
        const rank = ranks[(rankAt[bid] as number) * stride + scenario] as number;
        if ((held[rank] as number) > 1) add(into, at.shared + bid * row + rank, 1);
      }
      held.fill(0);
    }
  };
}

const add = (into: Float64Array, place: number, more: number): void => {
  into[place] = (into[place] as number) + more;
};
