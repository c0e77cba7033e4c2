import { lotSet } from "../../model/draft/places.js";
import type { Apply } from "./applied.js";
import { roundIndex } from "./known.js";
import { editBid, lotsOf, offersMeant } from "./offers.js";
import { forPlace } from "./words.js";

/** Leaves out the offers of a bid for one lot, or a combined one, in every round or in one; their sheets go with them. */
export const removeOffer: Apply<"removeOffer"> = (document, change, path) => {
  const meant = offersMeant(document, change, path);
  if ("issues" in meant) return meant;
  const { bid, lots, round } = change;
  const [first] = meant.offers;
  const place = lotSet(first === undefined ? [] : lotsOf(document, first));
  const isGone = (each: {
    readonly bid?: string | undefined;
    readonly lot?: string | undefined;
    readonly lots?: readonly string[] | undefined;
    readonly combined?: readonly string[] | undefined;
    readonly round?: string | undefined;
  }): boolean => {
    const own = each.lots ?? each.combined ?? (each.lot === undefined ? undefined : [each.lot]);
    const isRound = round === undefined || roundIndex(document, each.round) === roundIndex(document, round);
    return each.bid === bid && own !== undefined && lotSet(own) === place && isRound;
  };
  const changed = editBid(document, bid, (each) => ({
    ...each,
    offers: each.offers.filter((offer) => !meant.offers.includes(offer)),
  }));
  return {
    document: {
      ...changed,
      scoresheets: document.scoresheets?.filter((each) => !isGone(each)),
      decisions: document.decisions?.filter((each) => !isGone(each)),
    },
    told: `${bid} made no offer${forPlace(lots, round)}`,
  };
};
