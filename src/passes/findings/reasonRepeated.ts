import type { Finding } from "../../model/finding.js";
import { read, reasonsOn } from "../panel/reasons.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** Two bids have the same reason, word for word, on one criterion, from the panel or from one evaluator. */
export function reasonRepeated({ round, sheets }: Assessed): Finding[] {
  const met = new Map<
    string,
    { criterion: string; by: string | undefined; reason: string; bids: Set<string> }
  >();
  for (const filed of sheets)
    for (const { by, reason } of reasonsOn(filed)) {
      const criterion = filed.leaf.id;
      const key = JSON.stringify([criterion, by, read(reason)]);
      const found = met.get(key) ?? { criterion, by, reason, bids: new Set<string>() };
      met.set(key, found);
      found.bids.add(filed.bid.id);
    }
  return Array.from(met.values())
    .filter(({ bids }) => bids.size > 1)
    .map(({ criterion, by, reason, bids }) =>
      finding({ code: "reasonRepeated", round: round.id, criterion, by, bids: Array.from(bids), reason }),
    );
}
