import type { Procedure } from "../model/procedure.js";
import { standingOf } from "../whatif/standing.js";
import { alteredBy } from "./altered.js";
import type { Varied } from "./plan/plan.js";

/** Ranks the bids of a lot in one scenario after the other. */
export interface Reading {
  readonly by: "kernel" | "evaluate";
  /** Figure v of scenario s at v × stride + s; of bid b its rank at b × stride + s, 0 where it has none. */
  readonly rank: (figures: Float64Array, count: number, stride: number, ranks: Uint16Array) => void;
}

/** The plain reading: every scenario is a procedure of its own, taken through the passes. */
export const plainReading = (
  procedure: Procedure,
  lot: string,
  bids: readonly string[],
  varied: readonly Varied[],
): Reading => ({
  by: "evaluate",
  rank: (figures, count, stride, ranks) => {
    for (let at = 0; at < count; at += 1) {
      const altered = alteredBy(procedure, varied, (row) => figures[row * stride + at] as number);
      const { ranked } = standingOf(altered, lot);
      const rankOf = new Map(ranked.map(({ rank, item }) => [item.name, rank]));
      for (const [index, bid] of bids.entries()) ranks[index * stride + at] = rankOf.get(bid) ?? 0;
    }
  },
});
