import type { LotResult } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import { type AssessedLot, assessLot } from "./assess.js";
import { lotGroups } from "./award/award.js";
import type { LotGroup } from "./award/combined.js";
import { compareGroup } from "./award/groups.js";
import type { KnownCards } from "./card.js";
import type { Assessed } from "./findings/assessed.js";
import type { RankBy } from "./rank/lot.js";
import { lotResult } from "./results.js";
import { offersOf } from "./rounds.js";

/** One round taken through the passes: its offers, every lot assessed and as published, every group compared. */
export interface AssessedRound extends Assessed {
  readonly lots: readonly AssessedLot[];
  readonly results: readonly LotResult[];
}

/** Cards of the one round of a procedure that differs in other bids alone, by lot. */
export type KnownLots = ReadonlyMap<string, KnownCards>;

/** What is looked at, where that is less than the whole. */
export interface Scope {
  /** The groups of lots in which combined offers are compared. */
  readonly groups?: readonly LotGroup[];
  /** How far the bids of the last round are put in order. */
  readonly rankBy?: RankBy | undefined;
  /** What need not be read again. */
  readonly known?: KnownLots | undefined;
}

/** Takes the rounds of a procedure through the passes, each from the one before, up to the last one asked for. */
export function assessRounds(
  procedure: Procedure,
  last: number,
  { groups: grouped = lotGroups(procedure), rankBy, known }: Scope = {},
): AssessedRound[] {
  const { tender } = procedure;
  const assessed: AssessedRound[] = [];
  for (const round of tender.rounds.slice(0, last + 1)) {
    const before = assessed.at(-1);
    const offers = offersOf(procedure, round, before && { offers: before.offers, lots: before.results });
    const lots = tender.lots.map((lot) =>
      assessLot(procedure, round, offers, lot, round.index === last ? rankBy : undefined, known?.get(lot.id)),
    );
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
      earlier: before,
    });
  }
  return assessed;
}
