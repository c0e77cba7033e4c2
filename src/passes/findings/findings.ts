import type { Finding } from "../../model/evaluation.js";
import type { Procedure, Round } from "../../model/procedure.js";
import type { GroupState } from "../award/groups.js";
import type { LotState } from "../rank/lot.js";
import type { RoundOffers } from "../rounds.js";
import { combinationDearer } from "./combinationDearer.js";
import { holeFilled } from "./holeFilled.js";
import { offerNotInvited } from "./offerNotInvited.js";
import { offScale } from "./offScale.js";
import { outsideWeight } from "./outsideWeight.js";
import { roundingDecides } from "./roundingDecides.js";
import { singleBid } from "./singleBid.js";
import { tieBreakDecides } from "./tieBreakDecides.js";

/** One round as the findings see it. */
export interface Assessed {
  readonly procedure: Procedure;
  readonly round: Round;
  readonly offers: RoundOffers;
  readonly lots: readonly LotState[];
  readonly groups: readonly GroupState[];
}

const all: readonly ((assessed: Assessed) => readonly Finding[])[] = [
  singleBid,
  tieBreakDecides,
  roundingDecides,
  offScale,
  holeFilled,
  outsideWeight,
  combinationDearer,
  offerNotInvited,
];

/** What one pass shows that the reader should know. A finding changes no result. */
export const findingsIn = (assessed: Assessed): Finding[] => all.flatMap((find) => find(assessed));
