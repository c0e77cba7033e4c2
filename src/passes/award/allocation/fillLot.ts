import { equal } from "../../../number/rational.js";
import type { LotState } from "../../rank/lot.js";
import { type Candidate, candidatesIn, type Filling, fillings, type Judge } from "./filling.js";
import type { Ground, Heads } from "./ground.js";

/** A lot as it is given out: every way of filling it, the ranking that counts, and what another scoring would show. */
export interface Filled {
  readonly fillings: readonly Filling[];
  readonly ranking: readonly Candidate[];
  readonly heads: Heads | undefined;
}

/**
 * Fills a lot. Scores and ranks stand when a leader is at its limit, and the next rank takes the lot; where the rules
 * publish that it is scored once more, it is so without the bids passed over, as often as another one comes up.
 */
export function fillLot(ground: Ground, state: LotState, judge: Judge): Filled {
  const { places } = state.lot;
  const ranking = candidatesIn(state.ranked);
  const kept = fillings(ranking, places, judge);
  const without = new Set<string>();
  const over: Filling["passedOver"][number][] = [];
  let again: { readonly ranking: readonly Candidate[]; readonly fillings: readonly Filling[] } = {
    ranking,
    fillings: kept,
  };
  for (let met = atLimit(kept); met.length > 0; met = atLimit(again.fillings)) {
    for (const each of met) without.add(each.bid);
    over.push(...met);
    const anew = ground.rescored(state, without);
    again = { ranking: anew, fillings: fillings(anew, places, judge) };
  }
  const heads = headsOf(
    ranking.filter(({ bid }) => !without.has(bid.id)),
    again.ranking,
    places,
  );
  if (over.length === 0 || ground.procedure.tender.allocation?.rescore !== true)
    return { fillings: kept, ranking, heads };
  return {
    fillings: again.fillings.map((each) => ({ ...each, passedOver: [...over, ...each.passedOver] })),
    ranking: again.ranking,
    heads,
  };
}

/** The bids that a limit keeps out, however ties are settled. */
const atLimit = (ways: readonly Filling[]): Filling["passedOver"] =>
  (ways[0]?.passedOver ?? []).filter(
    ({ bid, limit }) =>
      limit !== undefined && ways.every(({ passedOver }) => passedOver.some((each) => each.bid === bid)),
  );

/** The bids that would have the places and the first one left out, where another scoring changes any of it. */
export function headsOf(
  keptWhole: readonly Candidate[],
  rescoredWhole: readonly Candidate[],
  places: number,
): Heads | undefined {
  const [kept, rescored] = [keptWhole, rescoredWhole].map((each) => each.slice(0, places + 1)) as [
    Candidate[],
    Candidate[],
  ];
  const isSame =
    kept.length === rescored.length &&
    kept.every(({ bid, total }, index) => {
      const other = rescored[index];
      return other !== undefined && other.bid.id === bid.id && equal(other.total, total);
    });
  return isSame ? undefined : { kept, rescored };
}
