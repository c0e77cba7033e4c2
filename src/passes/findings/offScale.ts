import type { Finding } from "../../model/finding.js";
import { isAverage } from "../../model/resolve/agreement.js";
import { isOnScale } from "../../model/scale.js";
import { figure } from "../../number/figure.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** A mean or median of marks lies between the levels that the scale published. */
export function offScale({ round, lots }: Assessed): Finding[] {
  const found: Finding[] = [];
  for (const { lot, cards } of lots)
    for (const { bid, subjects } of cards)
      for (const leaf of lot.leaves) {
        // Marks and agreed scores were checked with the document: only an average can be off the scale.
        if (leaf.type !== "quality" || !isAverage(leaf.agreement)) continue;
        const score = subjects.get(leaf.id);
        if (score === undefined || isOnScale(leaf.scale, score)) continue;
        const place = { round: round.id, lot: lot.id, bid: bid.id, criterion: leaf.id };
        found.push(finding({ code: "offScale", ...place, scale: leaf.scale.name, score: figure(score) }));
      }
  return found;
}
