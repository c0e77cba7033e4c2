import type { Conflict } from "../../model/award.js";
import { filed } from "../../model/filed.js";
import { figure } from "../../number/figure.js";
import { conflict } from "../../search/conflict.js";
import type { Assessed } from "../findings/assessed.js";
import { mostSteps } from "./best/bestOverall.js";
import { biddingsIn } from "./best/bidding.js";
import { questionOf } from "./best/problem.js";
import type { Recommended } from "./recommended.js";

/**
 * Where a limit leaves places open: the smallest set of limits and lots that cannot hold together; where too many sets are
 * alike to try them all, one that can with any of it less. Places for which there are not enough bidders are no lot's
 * demand. Undefined where no limit is in the way, or none was found in time.
 */
export function conflictOf(assessed: Assessed, { unfilled, allocation }: Recommended): Conflict | undefined {
  const biddings = biddingsIn(assessed);
  const question = questionOf(assessed.procedure, biddings, { price: undefined, points: undefined });
  const bidders = new Map<string, Set<string>>();
  for (const { bid, lots } of biddings)
    for (const lot of lots) filed(bidders, lot, () => new Set<string>()).add(bid.winning.owners.bidder);
  const lots = question.lots.map((lot) => ({
    ...lot,
    places: Math.min(lot.places, bidders.get(lot.id)?.size ?? 0),
  }));
  const wanted = lots.reduce((sum, { places }) => sum + places, 0);
  const filled = allocation?.optimum?.best.filled ?? wanted;
  if (filled === wanted && !unfilled.some(({ reason }) => reason === "limit")) return undefined;
  const { offers, limits, named } = question;
  const found = conflict({ lots: lots.filter(({ places }) => places > 0), offers, limits }, mostSteps);
  if (found.kind === "unknown") return undefined;
  if (found.kind === "nothing") return { kind: "anotherWayFillsAll" };
  return {
    kind: "conflict",
    limits: found.limits.flatMap((name) => {
      const limit = named.get(name)?.limit;
      return limit === undefined ? [] : [{ per: limit.per, kind: limit.kind, bar: figure(limit.bar) }];
    }),
    lots: found.lots,
    isSmallest: found.isSmallest,
  };
}
