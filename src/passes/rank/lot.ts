import type { Baseline } from "../../formula/valuation.js";
import type { Due, LotOutcome } from "../../model/evaluation.js";
import type { Lot } from "../../model/procedure.js";
import type { Rational } from "../../number/rational.js";
import { type Card, isIn, priceOf, type Stand } from "../card.js";
import { drawFor } from "../decisions.js";
import { totalOf } from "../score/total.js";
import { decide, winsOf } from "./decide.js";
import type { Contender, Keyed } from "./keys.js";
import { type Ranked, type Ranking, rank, type TieBreaker } from "./rank.js";
import { tieBreakers } from "./tieBreaks.js";

/** A bid with its total, as it stands in the ranking of a lot. */
export interface Placed {
  readonly card: Card;
  readonly total: Rational;
  readonly keyed: Keyed;
  readonly name: string;
  readonly price: Rational | undefined;
  readonly submitted: string | undefined;
  readonly pointsAt: (id: string) => Rational | undefined;
}

/** One lot in one round, evaluated. */
export interface LotState {
  readonly lot: Lot;
  readonly cards: readonly Card[];
  readonly ranked: readonly Ranked<Placed>[];
  readonly due: readonly Due[];
  readonly outcome: LotOutcome;
}

/** How the bids of a lot are put in order: all of them, or no further than is asked. */
export type RankBy = (stand: Stand, placed: readonly Placed[]) => Ranking<Placed>;

/** Ranks the bids of a lot that passed every gate. */
export function rankLot(stand: Stand, cards: readonly Card[], rankBy: RankBy = rankPlaced): LotState {
  const placed = placedIn(stand, cards);
  for (const { card, keyed } of placed) {
    card.workings.push(...keyed.workings);
    if (keyed.due.length > 0) card.verdict = { kind: "due", due: keyed.due };
  }
  const ranking = rankBy(stand, placed);
  const due = [
    ...cards.flatMap((card) => (card.verdict.kind === "due" ? card.verdict.due : [])),
    ...ranking.due,
  ];
  return {
    lot: stand.lot,
    cards,
    ranked: ranking.ranked,
    due,
    outcome: outcomeOf(stand.lot, ranking.ranked, due),
  };
}

/** The bids of a lot that have a total, with what decides between them: over their own baselines, or those handed in. */
export function placedIn(stand: Stand, cards: readonly Card[], against?: readonly Baseline[]): Placed[] {
  const { tender } = stand.procedure;
  const totals = cards
    .filter((card) => isIn(card) && card.offer !== undefined)
    .flatMap((card) => {
      const total = totalOf(stand, card);
      return total === undefined ? [] : [{ card, total }];
    });
  const contenders = totals.map(
    ({ card, total }): Contender => ({
      place: { round: stand.round.id, lots: stand.lots, bid: card.bid.id },
      total,
      price: priceOf(stand.lot, card),
      pointsAt: (id) => card.points[id]?.value,
      amountAt: (id) => card.subjects.get(id),
    }),
  );
  const keyed = decide(tender.rule, stand.lot.keys, stand.lot.criteria, tender.rounding, contenders, against);
  return totals.map(
    ({ card, total }, index): Placed => ({
      card,
      total,
      keyed: keyed[index] as Keyed,
      name: card.bid.id,
      price: card.offer?.contractPrice,
      submitted: card.offer?.submitted,
      pointsAt: (contenders[index] as Contender).pointsAt,
    }),
  );
}

/** Ranks bids by what decides, then by the published tie-breaks; one of which a figure is not known is left out. */
export function rankPlaced(stand: Stand, placed: readonly Placed[]): Ranking<Placed> {
  const { tender } = stand.procedure;
  return rank(
    placed.filter(({ keyed }) => keyed.due.length === 0),
    ({ keyed }) => keyed.values,
    winsOf(tender.rule),
    tieBreakersIn(stand),
    tender.tieWithin,
    stand.lot.places,
  );
}

/** The published tie-breaks, with what was drawn where a draw is one of them. */
export const tieBreakersIn = ({ procedure, round, lots }: Stand): TieBreaker<Placed>[] =>
  tieBreakers(procedure.tender.tieBreaks, drawFor({ procedure, round, lots })?.order);

function outcomeOf({ places }: Lot, ranked: readonly Ranked<Placed>[], due: readonly Due[]): LotOutcome {
  if (due.length > 0) return "incomplete";
  if (ranked.length === 0) return "noAdmissibleBid";
  return ranked[places] !== undefined && ranked[places - 1]?.rank === ranked[places].rank ? "tied" : "ranked";
}
