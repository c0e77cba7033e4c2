import type { Finding } from "../../model/finding.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** The first place was tied on the figures and a published tie-break settled it. */
export const tieBreakDecides = ({ round, lots }: Assessed): Finding[] =>
  lots.flatMap(({ lot, ranked }) => {
    const [first, second] = ranked;
    if (first?.settledBy === undefined || second?.rank === 1) return [];
    const tieBreak = first.settledBy;
    return [
      finding({ code: "tieBreakDecides", round: round.id, lot: lot.id, bid: first.item.name, tieBreak }),
    ];
  });
