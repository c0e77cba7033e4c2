import type { DecisionDocument } from "../document/bids.js";
import { filed } from "../filed.js";
import type { Draft } from "./draft.js";
import type { PlacedOffer } from "./offers.js";
import { lotSet, roundIndex } from "./places.js";

/** Whether it is recorded that an offer came late: it is then not read. */
export const isLate = (draft: Draft, { bid, round, lots = [] }: PlacedOffer): boolean =>
  lateOn(draft, bid.id).some(
    ({ outcome, lot, lots: several, ...decision }) =>
      outcome === "setAside" &&
      roundIndex(draft, decision.round) === round &&
      (lot === undefined || (lots.length === 1 && lots[0]?.id === lot)) &&
      (several === undefined || lotSet(several) === lotSet(lots.map(({ id }) => id))),
  );

const byBid = new WeakMap<Draft, ReadonlyMap<string, readonly DecisionDocument[]>>();

function lateOn(draft: Draft, bid: string): readonly DecisionDocument[] {
  let found = byBid.get(draft);
  if (found === undefined) {
    const late = new Map<string, DecisionDocument[]>();
    for (const each of draft.decisions) {
      if (each?.bid === undefined || each.about !== "late") continue;
      filed(late, each.bid, (): DecisionDocument[] => []).push(each);
    }
    found = late;
    byBid.set(draft, found);
  }
  return found.get(bid) ?? [];
}
