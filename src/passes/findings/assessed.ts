import type { Procedure, Round } from "../../model/procedure.js";
import type { GroupState } from "../award/groups.js";
import type { Card } from "../card.js";
import type { FiledSheet } from "../panel/sheets.js";
import type { LotState } from "../rank/lot.js";
import type { RoundOffers } from "../rounds.js";

/** One round as the findings see it. */
export interface Assessed {
  readonly procedure: Procedure;
  readonly round: Round;
  readonly offers: RoundOffers;
  readonly lots: readonly LotState[];
  readonly groups: readonly GroupState[];
  /** The panel's sheets that were filed in this round. */
  readonly sheets: readonly FiledSheet[];
  /** The round before, where there is one. */
  readonly earlier: Pick<Assessed, "round" | "offers" | "lots"> | undefined;
}

/** The cards of a lot in the round before, by bid. */
export const cardsBefore = ({ lots }: Pick<Assessed, "lots">, lot: string): ReadonlyMap<string, Card> =>
  new Map(lots.find((each) => each.lot.id === lot)?.cards.map((card) => [card.bid.id, card]));
