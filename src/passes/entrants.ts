import type { Lot, Procedure } from "../model/procedure.js";
import { admitted, type Card, newCard } from "./card.js";
import { isOfOffer } from "./invitations.js";
import { type Entry, entryKey, type RoundOffers } from "./rounds.js";

/** The bids that come before the gates of a lot: with an offer for it, or with a combined offer that holds it. */
export function entrantsOf(procedure: Procedure, offers: RoundOffers, lot: Lot): Card[] {
  const combined = new Set<string>();
  for (const { standing, verdict } of offers.entries.values())
    if (standing.lots.length > 1 && standing.lots.includes(lot.id) && verdict.kind !== "setAside")
      combined.add(standing.bid.id);
  return procedure.bids.flatMap((bid) => {
    const entry = offers.entries.get(entryKey(bid.id, [lot.id]));
    // An offer for the lot alone that lapsed does not bar the combined one.
    if (combined.has(bid.id) && (entry === undefined || lapsed(entry)))
      return [{ ...newCard(lot, bid, undefined, admitted), lapsed: entry?.verdict }];
    return entry === undefined ? [] : [newCard(lot, bid, entry.standing, entry.verdict)];
  });
}

/** Whether it was the offer that lapsed, and not its bid that was set aside. */
const lapsed = ({ verdict }: Entry): boolean =>
  verdict.kind === "setAside" && verdict.reasons.every(isOfOffer);
