import type { Finding } from "../../model/finding.js";
import { figure } from "../../number/figure.js";
import { compare, zero } from "../../number/rational.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** A criterion earns less than nothing or more than its weight, as some published formulas allow. */
export function outsideWeight({ round, lots }: Assessed): Finding[] {
  const found: Finding[] = [];
  for (const { lot, ranked } of lots)
    for (const { item } of ranked)
      for (const leaf of lot.leaves) {
        const points = item.card.points[leaf.id];
        if (
          points === undefined ||
          (compare(points.value, zero) >= 0 && compare(points.value, leaf.weight) <= 0)
        )
          continue;
        const place = { round: round.id, lot: lot.id, bid: item.name, criterion: leaf.id };
        found.push(finding({ code: "outsideWeight", ...place, points, weight: figure(leaf.weight) }));
      }
  return found;
}
