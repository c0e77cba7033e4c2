import { filed } from "../../model/filed.js";
import type { Finding } from "../../model/finding.js";
import { read, reasonsOn } from "../panel/reasons.js";
import type { Seen } from "./assessed.js";
import { finding } from "./finding.js";

/** Two bids have the same reason, word for word, on one criterion, from the panel or from one evaluator. */
export function reasonRepeated({ round, sheets }: Seen): Finding[] {
  const met = new Map<string, Said>();
  for (const sheet of sheets)
    for (const { by, reason } of reasonsOn(sheet)) {
      const criterion = sheet.leaf.id;
      const key = JSON.stringify([criterion, by, read(reason)]);
      filed(met, key, (): Said => ({ criterion, by, reason, bids: new Set() })).bids.add(sheet.bid.id);
    }
  return Array.from(met.values())
    .filter(({ bids }) => bids.size > 1)
    .map(({ criterion, by, reason, bids }) =>
      finding({ code: "reasonRepeated", round: round.id, criterion, by, bids: Array.from(bids), reason }),
    );
}

interface Said {
  readonly criterion: string;
  readonly by: string | undefined;
  readonly reason: string;
  readonly bids: Set<string>;
}
