import type { Finding } from "../../model/evaluation.js";
import type { Assessed } from "./findings.js";

/** One bid alone is left: a relative formula then gives it full points whatever it offers. */
export const singleBid = ({ round, lots }: Assessed): Finding[] =>
  lots.flatMap(({ lot, ranked }) => {
    const [only, second] = ranked;
    if (only === undefined || second !== undefined) return [];
    const bid = only.item.name;
    return [
      {
        code: "singleBid",
        round: round.id,
        lot: lot.id,
        bid,
        sentence: `Only bid ${bid} is left in lot ${lot.id}: points that depend on other bids measure nothing here.`,
      },
    ];
  });
