import type { Lot, Procedure } from "../model/procedure.js";
import { admitted, type Card, newCard, type Standing } from "./card.js";
import type { Entry } from "./entry.js";
import { isOfOffer } from "./reasons.js";
import { entryKey, type RoundOffers } from "./rounds.js";

/** The bids that come before the gates of a lot: with an offer for it, or with a combined offer that holds it. */
export function entrantsOf(procedure: Procedure, offers: RoundOffers, lot: Lot): Card[] {
  const combined = new Map<string, Standing>();
  for (const { standing, verdict } of offers.entries.values())
    if (standing.lots.length > 1 && standing.lots.includes(lot.id) && verdict.kind !== "setAside")
      combined.set(standing.bid.id, standing);
  return procedure.bids.flatMap((bid) => {
    const entry = offers.entries.get(entryKey(bid.id, [lot.id]));
    const together = combined.get(bid.id);
    // An offer for the lot alone that lapsed does not bar the combined one.
    if (together !== undefined && (entry === undefined || lapsed(entry))) {
      const card = newCard(lot, bid, undefined, admitted, together);
      return [{ ...card, lapsed: entry?.verdict }];
    }
    return entry === undefined ? [] : [newCard(lot, bid, entry.standing, entry.verdict)];
  });
}

/** Whether it was the offer that lapsed, and not its bid that was set aside. */
const lapsed = ({ verdict }: Entry): boolean =>
  verdict.kind === "setAside" && verdict.reasons.every(isOfOffer);
