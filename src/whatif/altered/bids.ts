import type { Bid, Procedure } from "../../model/procedure.js";

/** The procedure with one bid changed; all else is shared. */
export const withBid = (procedure: Procedure, id: string, change: (bid: Bid) => Bid): Procedure => ({
  ...procedure,
  bids: procedure.bids.map((bid) => (bid.id === id ? change(bid) : bid)),
});
