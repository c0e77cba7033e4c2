import type { Draft } from "../draft/draft.js";
import { lotsTenderedBy } from "../draft/offers.js";
import { type Issue, issue } from "../issues.js";
import { ownersOf } from "../owners.js";

/** Nobody tenders for more lots than is allowed, where the rules do not say what follows. */
export function lotsTendered(draft: Draft): Issue[] {
  const { award } = draft.tender;
  const limits = award?.kind === "allocation" ? (award.tenderLimits ?? []) : [];
  return limits.flatMap(({ per, atMost, otherwise }) => {
    if (otherwise !== undefined) return [];
    const tendered = lotsTenderedBy(draft, per);
    return draft.bids.flatMap((bid, index) => {
      const lots = bid === undefined ? undefined : tendered.get(ownersOf(bid)[per]);
      return bid === undefined || lots === undefined || lots.size <= Number(atMost)
        ? []
        : [
            issue("tendersForTooMany", ["bids", index, "offers"], {
              bid: bid.id,
              per,
              lots: `${lots.size}`,
              atMost,
            }),
          ];
    });
  });
}
