import type { Lot, Procedure } from "../model/procedure.js";
import { admitted, type Card, newCard } from "./card.js";
import { entryKey, type RoundOffers } from "./rounds.js";

/** The bids that come before the gates of a lot: with an offer for it, or with a combined offer that holds it. */
export function entrantsOf(procedure: Procedure, offers: RoundOffers, lot: Lot): Card[] {
  const combined = new Set<string>();
  for (const { standing, verdict } of offers.entries.values())
    if (standing.lots.length > 1 && standing.lots.includes(lot.id) && verdict.kind !== "setAside")
      combined.add(standing.bid.id);
  return procedure.bids.flatMap((bid) => {
    const entry = offers.entries.get(entryKey(bid.id, [lot.id]));
    // A single offer that lapsed does not bar the combined one.
    if (entry !== undefined) return [newCard(lot, bid, entry.standing, entry.verdict)];
    return combined.has(bid.id) ? [newCard(lot, bid, undefined, admitted)] : [];
  });
}
