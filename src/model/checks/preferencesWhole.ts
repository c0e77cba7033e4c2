import type { Draft } from "../draft/draft.js";
import { lotsTenderedBy } from "../draft/offers.js";
import { type Issue, issue } from "../issues.js";
import { ownersOf } from "../owners.js";

/** An order of preference names every lot for which the bidder has an offer. */
export function preferencesWhole(draft: Draft): Issue[] {
  const { award } = draft.tender;
  if (award?.kind !== "allocation" || award.rule.kind !== "preference") return [];
  const tendered = lotsTenderedBy(draft, "bidder");
  return draft.bids.flatMap((bid, index) => {
    if (bid?.preference === undefined) return [];
    const named = new Set(bid.preference);
    const lots = Array.from(tendered.get(ownersOf(bid).bidder) ?? []).filter((lot) => !named.has(lot));
    return lots.length === 0
      ? []
      : [issue("preferenceLacksLots", ["bids", index, "preference"], { bid: bid.id, lots })];
  });
}
