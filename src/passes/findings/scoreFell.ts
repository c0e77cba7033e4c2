import type { Finding } from "../../model/finding.js";
import { figure } from "../../number/figure.js";
import { compare } from "../../number/rational.js";
import { type Assessed, cardsBefore } from "./assessed.js";
import { finding } from "./finding.js";

/** A reopened quality criterion was revised, and the new answer scores lower than the one before. */
export function scoreFell({ round, lots, earlier }: Assessed): Finding[] {
  if (earlier === undefined) return [];
  const found: Finding[] = [];
  for (const { lot, cards } of lots) {
    const before = cardsBefore(earlier, lot.id);
    for (const { bid, subjects } of cards)
      for (const leaf of lot.leaves) {
        const [was, now] = [before.get(bid.id)?.subjects.get(leaf.id), subjects.get(leaf.id)];
        if (leaf.type !== "quality" || was === undefined || now === undefined || compare(now, was) >= 0)
          continue;
        const place = { round: round.id, lot: lot.id, bid: bid.id, criterion: leaf.id };
        const figures = { earlier: earlier.round.id, before: figure(was), after: figure(now) };
        found.push(finding({ code: "scoreFell", ...place, ...figures }));
      }
  }
  return found;
}
