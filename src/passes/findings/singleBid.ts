import type { Finding } from "../../model/finding.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** One bid alone is left: a relative formula then gives it full points whatever it offers. */
export const singleBid = ({ round, lots }: Assessed): Finding[] =>
  lots.flatMap(({ lot, ranked }) => {
    const [only, second] = ranked;
    if (only === undefined || second !== undefined) return [];
    return [finding({ code: "singleBid", round: round.id, lot: lot.id, bid: only.item.name })];
  });
