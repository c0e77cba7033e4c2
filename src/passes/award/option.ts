import type { Lot, Procedure, Round } from "../../model/procedure.js";
import { combinedPlace } from "../../model/resolve/panel.js";
import type { Place, Working } from "../../model/working.js";
import { divide, type Rational, reduce, sum, zero } from "../../number/rational.js";
import type { Answers, Card } from "../card.js";
import { latestIn } from "../panel/sheets.js";
import { panelOn } from "../panel/subjects.js";
import type { ScoredLeaf } from "../score/relative.js";
import type { Reduced } from "./discounts.js";

/** One way of awarding a group of lots: a bid for each lot, or one bid for them all with its combined offer. */
export interface Option {
  readonly kind: "separate" | "combined";
  readonly cards: readonly Card[];
  /** What a combined offer answers. */
  readonly answers: Answers | undefined;
  readonly prices: ReadonlyMap<string, Rational>;
  /** How the prices of a combined offer came about. */
  readonly workings: readonly Working[];
  readonly contractPrice: Rational | undefined;
  readonly submitted: string | undefined;
  readonly name: string;
  /** Of lots apart: what is paid of each offer because of what else its bidder wins. */
  readonly reductions: readonly Reduced[] | undefined;
}

export interface GroupStand {
  readonly procedure: Procedure;
  readonly round: Round;
  readonly lots: readonly Lot[];
  /** Each lot's estimate as a share of the group's, exactly. */
  readonly shares: readonly Rational[];
}

export function groupStand(procedure: Procedure, round: Round, lots: readonly Lot[]): GroupStand {
  const estimates = lots.map((lot) => lot.estimate ?? zero);
  const all = sum(estimates);
  return { procedure, round, lots, shares: estimates.map((estimate) => reduce(divide(estimate, all))) };
}

export const placeOf = ({ round, lots }: GroupStand, option: Option): Place => ({
  round: round.id,
  lots: lots.map((lot) => lot.id),
  bid: option.name,
});

/**
 * The sheet on a combined offer by itself: where the panel made one, or where the offer revised an answer that the
 * bid's offers for the lots did not. It may be missing then, and what it would hold is due.
 */
export function combinedSheet(
  { procedure, round, lots }: GroupStand,
  option: Option,
  { id, type }: ScoredLeaf,
) {
  if (option.answers === undefined) return undefined;
  const place = combinedPlace(lots.map((lot) => lot.id));
  const bid = option.cards[0]?.bid;
  const all = bid?.sheets.get(place)?.get(id) ?? [];
  const from = option.answers.revised.get(id) ?? 0;
  const isAlone = option.cards.some((card) => (card.answers.revised.get(id) ?? 0) < from);
  if (bid === undefined || (!isAlone && !all.some((sheet) => sheet.round <= round.index))) return undefined;
  const sheet = latestIn(all, { from, to: type === "quality" ? from : option.answers.from });
  return { sheet, panel: panelOn(procedure, place, id, bid.id) };
}
