import type { Finding } from "../../model/finding.js";
import { figure } from "../../number/figure.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** A formula has no value for a bid (a zero price under a ratio), and its published filling was used. */
export function holeFilled({ round, lots }: Assessed): Finding[] {
  const found: Finding[] = [];
  for (const { lot, cards } of lots)
    for (const { bid, workings } of cards)
      for (const working of workings) {
        if (working.of !== "points" || working.filled === undefined) continue;
        const place = { round: round.id, lot: lot.id, bid: bid.id, criterion: working.criterion };
        found.push(
          finding({ code: "holeFilled", ...place, hole: working.filled, points: figure(working.value) }),
        );
      }
  return found;
}
