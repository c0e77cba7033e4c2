import type { AbnormallyLow } from "../model/evaluation.js";
import type { Lot, Procedure, Round } from "../model/procedure.js";
import { flagsIn } from "./abnormal/flags.js";
import { admit } from "./admit/admit.js";
import { type Card, type KnownCards, standIn } from "./card.js";
import { entrantsOf } from "./entrants.js";
import { type LotState, type Placed, type RankBy, rankLot } from "./rank/lot.js";
import type { Ranked } from "./rank/rank.js";
import type { RoundOffers } from "./rounds.js";

/** A lot with what the rule on abnormally low tenders says of it. */
export interface AssessedLot extends LotState {
  readonly abnormallyLow: readonly AbnormallyLow[] | undefined;
  /** The ranking as it would be had the bids rejected as abnormally low stayed; undefined where none would be in it. */
  readonly withRejected: readonly Ranked<Placed>[] | undefined;
}

/**
 * Takes a lot through the gates, looks for abnormally low prices among the bids that are left, and ranks them.
 * Where a bid was rejected as abnormally low, the lot is assessed once more as if it had not been.
 */
export function assessLot(
  procedure: Procedure,
  round: Round,
  offers: RoundOffers,
  lot: Lot,
  rankBy?: RankBy,
  known?: KnownCards,
): AssessedLot {
  const assessed = assess(procedure, round, offers, lot, rankBy, known);
  const rejected = assessed.cards.filter(isRejected);
  if (rejected.length === 0) return { ...assessed, withRejected: undefined };
  const before = assess(withoutRejections(procedure), round, offers, lot);
  for (const card of rejected) card.workings.push(...flaggingOf(before.cards, card.bid.id));
  const isBack = before.ranked.some(({ item }) => rejected.some(({ bid }) => bid.id === item.name));
  return { ...assessed, withRejected: isBack ? before.ranked : undefined };
}

/** The ranking of a lot as if of its bids only these had been sent. */
export const rankAmong = (
  procedure: Procedure,
  round: Round,
  offers: RoundOffers,
  lot: Lot,
  bids: ReadonlySet<string>,
): readonly Ranked<Placed>[] =>
  assess({ ...procedure, bids: procedure.bids.filter(({ id }) => bids.has(id)) }, round, offers, lot).ranked;

function assess(
  procedure: Procedure,
  round: Round,
  offers: RoundOffers,
  lot: Lot,
  rankBy?: RankBy,
  known?: KnownCards,
): Omit<AssessedLot, "withRejected"> {
  const stand = standIn(procedure, round, lot, known);
  const cards = admit(stand, entrantsOf(procedure, offers, lot));
  const { flagged, due } = flagsIn(stand, cards);
  const state = rankLot(stand, cards, rankBy);
  return {
    ...state,
    due: [...state.due, ...due],
    outcome: due.length > 0 ? "incomplete" : state.outcome,
    abnormallyLow: flagged,
  };
}

const isRejected = ({ verdict }: Card): boolean =>
  verdict.kind === "setAside" &&
  verdict.reasons.some((reason) => reason.code === "decided" && reason.about === "abnormallyLow");

const withoutRejections = (procedure: Procedure): Procedure => ({
  ...procedure,
  decisions: new Map(
    Array.from(procedure.decisions, ([bid, decisions]) => [
      bid,
      decisions.filter(({ about, outcome }) => about !== "abnormallyLow" || outcome !== "rejected"),
    ]),
  ),
});

/** How a bid came to be flagged: what was decided on stays explained. */
const flaggingOf = (cards: readonly Card[], bid: string): Card["workings"] =>
  cards.flatMap((card) =>
    card.bid.id === bid ? card.workings.filter((working) => working.of === "abnormal") : [],
  );
