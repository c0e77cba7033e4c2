import type { Winning } from "../../model/allocation.js";
import type { Bid, Procedure } from "../../model/procedure.js";
import { resolveWinning } from "../../model/resolve/allocation.js";
import { resolvePanels } from "../../model/resolve/panel.js";

/** The procedure with one bid changed; all else is shared. */
export const withBid = (procedure: Procedure, id: string, change: (bid: Bid) => Bid): Procedure => ({
  ...procedure,
  bids: procedure.bids.map((bid) => (bid.id === id ? change(bid) : bid)),
});

/**
 * The procedure as if a bid had not been sent: none of its offers, marks and decisions counts. Whose marks are expected
 * and for how many lots its bidder tenders is read from the bids that are left.
 */
export function withoutBid(procedure: Procedure, bid: string): Procedure {
  const left = procedure.bids.filter(({ id }) => id !== bid);
  const { document, tender } = procedure;
  return {
    ...procedure,
    bids: tender.allocation === undefined ? left : wonBy(procedure, left),
    panels: document.evaluators === undefined ? resolvePanels(document, tender, left) : procedure.panels,
  };
}

/** What each may win, as the bids that are left state it. */
function wonBy({ document, tender }: Procedure, left: readonly Bid[]): Bid[] {
  const ids = new Set(left.map(({ id }) => id));
  const winning = resolveWinning(
    document.bids.filter(({ id }) => ids.has(id)),
    tender.award,
    tender.lots.map(({ id }) => id),
  );
  return left.map((each) => ({ ...each, winning: winning.get(each.id) as Winning }));
}
