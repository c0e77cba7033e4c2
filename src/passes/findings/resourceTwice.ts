import type { Award } from "../../model/award.js";
import { filed } from "../../model/filed.js";
import type { Finding } from "../../model/finding.js";
import type { Bid, Procedure } from "../../model/procedure.js";
import { finding } from "./finding.js";

/** One bidder would have several contracts, for which it promises the same person, plant or team. */
export function resourceTwice({ bids, tender }: Procedure, { round, contracts }: Award): Finding[] {
  const last = tender.rounds.findIndex(({ id }) => id === round);
  const known = new Map(bids.map((bid) => [bid.id, bid]));
  const promised = new Map<string, { resource: string; bids: Set<string>; lots: string[]; count: number }>();
  for (const { bid: id, lots } of contracts) {
    const bid = known.get(id);
    if (bid === undefined) continue;
    for (const resource of new Set(resourcesOf(bid, lots, last))) {
      const key = `${bid.winning.owners.bidder}\n${resource}`;
      const made = { resource, bids: new Set<string>(), lots: [], count: 0 };
      const found = filed(promised, key, (): typeof made => made);
      found.bids.add(id);
      found.lots.push(...lots);
      found.count += 1;
    }
  }
  return Array.from(promised.values()).flatMap(({ resource, bids: named, lots, count }) =>
    count < 2 ? [] : [finding({ code: "resourceTwice", round, resource, bids: Array.from(named), lots })],
  );
}

/** What the last offer for these lots says, of those that say anything. */
function resourcesOf({ offers }: Bid, lots: readonly string[], last: number): readonly string[] {
  const own = offers.filter(
    (offer) => offer.round <= last && offer.resources.length > 0 && offer.lots.join("\n") === lots.join("\n"),
  );
  return own.reduce((latest, each) => (each.round >= latest.round ? each : latest), own[0] ?? none).resources;
}

const none: Pick<Bid["offers"][number], "round" | "resources"> = { round: 0, resources: [] };
