import type { Procedure, Round } from "../../model/procedure.js";
import type { Working } from "../../model/working.js";
import type { GroupState } from "../award/groups.js";
import type { Card } from "../card.js";
import { type MarkedSheet, onQuality } from "../panel/marks.js";
import { type FiledSheet, sheetsIn } from "../panel/sheets.js";
import type { LotState } from "../rank/lot.js";
import type { RoundOffers } from "../rounds.js";

/** One round that was taken through the passes. */
export interface Assessed {
  readonly procedure: Procedure;
  readonly round: Round;
  readonly offers: RoundOffers;
  readonly lots: readonly LotState[];
  readonly groups: readonly GroupState[];
  /** The round before, where there is one. */
  readonly earlier: Pick<Assessed, "round" | "offers" | "lots"> | undefined;
}

/** One round as the findings see it: with the panel's sheets that were filed in it. */
export interface Seen extends Assessed {
  readonly sheets: readonly FiledSheet[];
  /** Those of them on quality criteria. */
  readonly marked: readonly MarkedSheet[];
}

export function seenIn(assessed: Assessed): Seen {
  const sheets = sheetsIn(assessed.procedure, assessed.round.index);
  return { ...assessed, sheets, marked: onQuality(sheets) };
}

/** How the figures of rounds came about: in each lot by lot and bid by bid, then those of the groups of lots. */
export function workingsIn(rounds: readonly Assessed[]): Working[] {
  const found: Working[] = [];
  for (const { lots, groups } of rounds) {
    for (const { cards } of lots) for (const card of cards) found.push(...card.workings);
    for (const { workings } of groups) for (const option of workings) found.push(...option.workings);
  }
  return found;
}

/** The cards of a lot in the round before, by bid. */
export const cardsBefore = ({ lots }: Pick<Assessed, "lots">, lot: string): ReadonlyMap<string, Card> =>
  new Map(lots.find((each) => each.lot.id === lot)?.cards.map((card) => [card.bid.id, card]));
