import type { LotOutcome } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import { still } from "../number/rational.js";
import type { AssessedLot } from "../passes/assess.js";
import type { KnownLots } from "../passes/assessRounds.js";
import { winsOf } from "../passes/rank/decide.js";
import { type Placed, type RankBy, rankPlaced, tieBreakersIn } from "../passes/rank/lot.js";
import { byKeys } from "../passes/rank/rank.js";
import { standingOf } from "./standing.js";

/** Who leads a lot: the bids that have its places, or are level for the last of them. */
export interface Leaders {
  readonly outcome: LotOutcome;
  readonly bids: readonly string[];
}

/** Who leads a lot in the last round that has offers; `known` is what is known of it where bids alone are changed. */
export function leadersOf(procedure: Procedure, lot: string, known?: KnownLots): Leaders {
  return leadersIn(standingOf(procedure, lot, { rankBy: rankLeaders, known }));
}

/** Who leads a lot that is ranked: competition ranks up to the number of its places. */
export const leadersIn = ({
  outcome,
  ranked,
  lot,
}: Pick<AssessedLot, "outcome" | "ranked" | "lot">): Leaders => ({
  outcome,
  bids: ranked.filter(({ rank }) => rank <= lot.places).map(({ item }) => item.name),
});

export const isSameLead = (a: Leaders, b: Leaders): boolean =>
  a.outcome === b.outcome && a.bids.length === b.bids.length && a.bids.every((bid) => b.bids.includes(bid));

/**
 * Ranks for the leader's sake: of figures that move all are ranked as they are at the sample, and only that nobody
 * passes the leader is held for all of a stretch. How those behind it stand to each other is nobody's question.
 */
const rankLeaders: RankBy = (stand, placed) => {
  const { tender } = stand.procedure;
  if (tender.rule.procedure !== undefined || tender.tieWithin !== undefined || stand.lot.places > 1)
    return rankPlaced(stand, placed);
  const ranking = rankPlaced(stand, placed.map(sampled));
  const known = new Map(placed.map((each) => [each.name, each]));
  const first = known.get(ranking.ranked[0]?.item.name ?? "");
  const wins = winsOf(tender.rule);
  const tieBreaks = tieBreakersIn(stand);
  for (const other of placed)
    if (first !== undefined && other !== first && other.keyed.due.length === 0) {
      const byRule = byKeys(first.keyed.values, other.keyed.values, wins);
      if (byRule === 0) tieBreaks.find(({ order }) => order(first, other) !== 0);
    }
  return ranking;
};

const sampled = (placed: Placed): Placed => ({
  ...placed,
  total: still(placed.total),
  price: placed.price && still(placed.price),
  keyed: { ...placed.keyed, values: placed.keyed.values.map(still) },
  pointsAt: (id) => {
    const points = placed.pointsAt(id);
    return points && still(points);
  },
});
