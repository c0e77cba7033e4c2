import type { AllocationTerms, Limit, TenderLimit, Winning } from "../allocation.js";
import { type AwardDocument, type LimitDocument, limitBars } from "../document/award.js";
import type { BidDocument } from "../document/bids.js";
import { filed } from "../filed.js";
import { ownersOf } from "../owners.js";
import { exact } from "./figures.js";

/** Binds the rule by which lots are given out; undefined where the award is not by allocation. */
export function resolveAllocation(award: AwardDocument | undefined): AllocationTerms | undefined {
  if (award?.kind !== "allocation") return undefined;
  const { rule, rescore = false, limits = [], cumulative = false } = award;
  return { rule, rescore, limits: limits.map(resolveLimit), cumulative };
}

function resolveLimit(document: LimitDocument): Limit {
  const { per } = document;
  const kind = limitBars.find((key) => document[key] !== undefined) ?? "atMost";
  return { per, kind, bar: exact(document[kind] ?? "0") };
}

/** What bears on the lots that each bid may win, by its id: what one bid of a bidder states holds for them all. */
export function resolveWinning(
  bids: readonly BidDocument[],
  award: AwardDocument | undefined,
  lots: readonly string[],
): Map<string, Winning> {
  const tenderLimits = award?.kind === "allocation" ? (award.tenderLimits ?? []) : [];
  const stated = new Map<string, Pick<BidDocument, "preference" | "capacity">>();
  const tendered = new Map<string, Set<string>>();
  for (const bid of bids) {
    const owners = ownersOf(bid);
    const { preference, capacity } = stated.get(owners.bidder) ?? {};
    stated.set(owners.bidder, {
      preference: preference ?? bid.preference,
      capacity: capacity ?? bid.capacity,
    });
    for (const owner of new Set([owners.bidder, owners.group])) {
      const all = filed(tendered, owner, () => new Set<string>());
      for (const offer of bid.offers) for (const lot of offer.lots ?? lots) all.add(lot);
    }
  }
  return new Map(
    bids.map((bid) => {
      const owners = ownersOf(bid);
      const { preference, capacity } = stated.get(owners.bidder) ?? {};
      const exceeds = tenderLimits.flatMap(({ per, atMost, otherwise }) => {
        const limit: TenderLimit = { per, atMost: Number(atMost), otherwise };
        const count = tendered.get(owners[per])?.size ?? 0;
        return count > limit.atMost ? [{ ...limit, lots: count }] : [];
      });
      return [
        bid.id,
        {
          owners,
          preference,
          capacity: capacity === undefined ? undefined : Number(capacity),
          discounts: (bid.discounts ?? []).map(({ ifWon, ifWonCount, percent }) => ({
            ifWon,
            ifWonCount: ifWonCount === undefined ? undefined : Number(ifWonCount),
            percent: exact(percent),
          })),
          exceeds,
        },
      ];
    }),
  );
}
