import { compileLot } from "../compile/compileLot.js";
import type { Varied as Compiled, CompiledLot, HandedBack } from "../compile/records.js";
import type { Procedure } from "../model/procedure.js";
import type { Rational } from "../number/rational.js";
import { standingOf } from "../whatif/standing.js";
import { alteredBy } from "./altered.js";
import type { PlannedLot, Varied } from "./plan/plan.js";

/** Ranks the bids of a lot in one scenario after the other. */
export interface LotReading extends Pick<CompiledLot, "rank" | "bids"> {
  readonly by: "kernel" | "evaluate";
  /** Why it is not the kernel. */
  readonly reasons: readonly HandedBack[];
}

/** The compiled reading of a lot; figures that cannot be asked for one by one are read by the passes alone. */
export function readingOf(
  procedure: Procedure,
  { lot, bids }: Pick<PlannedLot, "lot" | "bids">,
  varied: readonly Varied[],
): LotReading {
  const compiled = compileLot(procedure, lot, varied.map(compiledOf));
  if ("refused" in compiled) return plainReading(procedure, lot, bids, varied);
  const { reading, rank } = compiled;
  return {
    by: reading.by,
    reasons: reading.by === "kernel" ? [] : reading.reasons,
    rank,
    bids: compiled.bids,
  };
}

function compiledOf(each: Varied): Compiled {
  if (each.kind === "weight") return { kind: "weight", criterion: each.criterion, most: each.level.parts };
  if (each.kind === "price") return each;
  const { at, criterion } = each.figure;
  return {
    kind: "score",
    bid: at.bid,
    criterion,
    by: at.by,
    figures: each.points as readonly [Rational, ...Rational[]],
  };
}

/** Every scenario is a procedure of its own, taken through the passes. */
const plainReading = (
  procedure: Procedure,
  lot: string,
  bids: readonly string[],
  varied: readonly Varied[],
): LotReading => ({
  by: "evaluate",
  reasons: [],
  bids,
  rank: (figures, count, stride, ranks) => {
    for (let at = 0; at < count; at += 1) {
      const altered = alteredBy(procedure, varied, (row) => figures[row * stride + at] as number);
      const { ranked } = standingOf(altered, lot);
      const rankOf = new Map(ranked.map(({ rank, item }) => [item.name, rank]));
      for (const [index, bid] of bids.entries()) ranks[index * stride + at] = rankOf.get(bid) ?? 0;
    }
  },
});
