import type { LotResult } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import { type AssessedLot, assessLot } from "./assess.js";
import { lotGroups } from "./award/award.js";
import type { LotGroup } from "./award/combined.js";
import { compareGroup } from "./award/groups.js";
import type { KnownCards } from "./card.js";
import type { Assessed } from "./findings/assessed.js";
import { sheetsIn } from "./panel/sheets.js";
import { lotResult } from "./results.js";
import { offersOf } from "./rounds.js";

/** One round taken through the passes: its offers, every lot assessed and as published, every group compared. */
export interface AssessedRound extends Assessed {
  readonly lots: readonly AssessedLot[];
  readonly results: readonly LotResult[];
}

/** Cards of the one round of a procedure that differs in other bids alone, by lot. */
export type KnownLots = ReadonlyMap<string, KnownCards>;

/**
 * Takes the rounds of a procedure through the passes, each from the one before, up to the last one asked for; combined
 * offers are compared in these groups of lots. What is known of the lots saves reading the bids that did not change.
 */
export function assessRounds(
  procedure: Procedure,
  last: number,
  grouped: readonly LotGroup[] = lotGroups(procedure),
  known?: KnownLots,
): AssessedRound[] {
  const { tender } = procedure;
  const assessed: AssessedRound[] = [];
  for (const round of tender.rounds.slice(0, last + 1)) {
    const before = assessed.at(-1);
    const offers = offersOf(procedure, round, before && { offers: before.offers, lots: before.results });
    const lots = tender.lots.map((lot) => assessLot(procedure, round, offers, lot, known?.get(lot.id)));
    const groups = grouped.map((group) => compareGroup(procedure, round, group, offers, lots));
    const results = lots.map((state): LotResult => {
      const earlier = before?.results.find((each) => each.lot === state.lot.id);
      return lotResult({ tender, round, offers, before: earlier }, state);
    });
    assessed.push({
      procedure,
      round,
      offers,
      lots,
      groups,
      results,
      sheets: sheetsIn(procedure, round.index),
      earlier: before,
    });
  }
  return assessed;
}
