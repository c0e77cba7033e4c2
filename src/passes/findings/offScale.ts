import type { Finding } from "../../model/finding.js";
import { isOnScale } from "../../model/scale.js";
import { figure } from "../../number/figure.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** A mean or median of marks lies between the levels that the scale published. */
export function offScale({ procedure, round, lots }: Assessed): Finding[] {
  const { agreement } = procedure.tender;
  // Marks and agreed scores were checked with the document: only an average can be off the scale.
  if (agreement !== "mean" && agreement !== "median") return [];
  const found: Finding[] = [];
  for (const { lot, cards } of lots)
    for (const { bid, subjects } of cards)
      for (const leaf of lot.leaves) {
        const score = leaf.type === "quality" ? subjects.get(leaf.id) : undefined;
        if (leaf.type !== "quality" || score === undefined || isOnScale(leaf.scale, score)) continue;
        const place = { round: round.id, lot: lot.id, bid: bid.id, criterion: leaf.id };
        found.push(finding({ code: "offScale", ...place, scale: leaf.scale.name, score: figure(score) }));
      }
  return found;
}
