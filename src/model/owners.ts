import type { Owners } from "./allocation.js";
import type { BidDocument } from "./document/bids.js";

/**
 * Who a bid counts for: its bidder, and the group of affiliates that the bidder belongs to. A bid that names no bidder
 * is one by itself, and a bidder without a group is its own.
 */
export function ownersOf({ id, bidder, group }: Pick<BidDocument, "id" | "bidder" | "group">): Owners {
  const own = bidder === undefined ? `bid ${id}` : `bidder ${bidder}`;
  return { bidder: own, group: group === undefined ? own : `group ${group}` };
}
