import type { Procedure } from "../model/procedure.js";
import { closedIn } from "./decisions.js";

/** The last round to which any bid sent an offer, read or not, or that is recorded as closed. */
export function lastRound(procedure: Procedure): number {
  let last = 0;
  for (const bid of procedure.bids) for (const offer of bid.offers) last = Math.max(last, offer.round);
  for (const { index } of procedure.tender.rounds)
    if (closedIn(procedure, index)) last = Math.max(last, index);
  return last;
}
