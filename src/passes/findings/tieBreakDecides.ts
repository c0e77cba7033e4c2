import type { Finding } from "../../model/evaluation.js";
import type { Assessed } from "./findings.js";

/** The first place was tied on the figures and a published tie-break settled it. */
export const tieBreakDecides = ({ round, lots }: Assessed): Finding[] =>
  lots.flatMap(({ lot, ranked }) => {
    const first = ranked[0];
    if (first?.settledBy === undefined || ranked[1]?.rank === 1) return [];
    const bid = first.item.name;
    return [
      {
        code: "tieBreakDecides",
        round: round.id,
        lot: lot.id,
        bid,
        tieBreak: first.settledBy,
        sentence: `Bid ${bid} leads lot ${lot.id} by the tie-break ${first.settledBy}, not by its total.`,
      },
    ];
  });
