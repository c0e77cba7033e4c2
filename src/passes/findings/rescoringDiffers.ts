import type { Award } from "../../model/award.js";
import type { Finding } from "../../model/finding.js";
import type { Procedure } from "../../model/procedure.js";
import { finding } from "./finding.js";

/** A lot goes to another bid when it is scored once more without those at their limit than with the scores kept. */
export function rescoringDiffers({ tender }: Procedure, { round, allocation }: Award): Finding[] {
  const places = new Map(tender.lots.map((lot) => [lot.id, lot.places]));
  return (allocation?.steps ?? []).flatMap(({ lot, passedOver, kept, rescored }): Finding[] => {
    if (kept === undefined || rescored === undefined) return [];
    const first = (bids: typeof kept): string =>
      bids
        .slice(0, places.get(lot))
        .map(({ bid }) => bid)
        .sort()
        .join("\n");
    if (first(kept) === first(rescored)) return [];
    const without = passedOver.flatMap(({ bid, limit }) => (limit === undefined ? [] : [bid]));
    return [finding({ code: "rescoringDiffers", round, lot, without, kept, rescored })];
  });
}
