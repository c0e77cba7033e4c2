import type { Award } from "../../model/award.js";
import type { Finding } from "../../model/finding.js";
import type { Procedure } from "../../model/procedure.js";
import { agreedOutsideMarks } from "./agreedOutsideMarks.js";
import { type Assessed, type Seen, seenIn } from "./assessed.js";
import { belowBudgetRange } from "./belowBudgetRange.js";
import { capReached } from "./capReached.js";
import { changedAfterRanking } from "./changedAfterRanking.js";
import { combinationDearer } from "./combinationDearer.js";
import { commitmentFell } from "./commitmentFell.js";
import { discountUnreachable } from "./discountUnreachable.js";
import { foundIn } from "./finding.js";
import { holeFilled } from "./holeFilled.js";
import { itemsAboveCeiling } from "./itemsAboveCeiling.js";
import { markedAfterPrice } from "./markedAfterPrice.js";
import { markMissing } from "./markMissing.js";
import { markSpread } from "./markSpread.js";
import { minimumCrossed } from "./minimumCrossed.js";
import { movedFromMark } from "./movedFromMark.js";
import { notDisclosed } from "./notDisclosed.js";
import { offerNotCounted } from "./offerNotCounted.js";
import { offerNotInvited } from "./offerNotInvited.js";
import { offScale } from "./offScale.js";
import { outsideWeight } from "./outsideWeight.js";
import { pricesUnchanged } from "./pricesUnchanged.js";
import { printedTotals } from "./printedTotals.js";
import { reasonIsScale } from "./reasonIsScale.js";
import { reasonMissing } from "./reasonMissing.js";
import { reasonRepeated } from "./reasonRepeated.js";
import { rescoringDiffers } from "./rescoringDiffers.js";
import { resourceTwice } from "./resourceTwice.js";
import { roundingDecides } from "./roundingDecides.js";
import { ruleRefined } from "./ruleRefined.js";
import { scoredNotAddressed } from "./scoredNotAddressed.js";
import { scoreFell } from "./scoreFell.js";
import { singleBid } from "./singleBid.js";
import { tieBreakDecides } from "./tieBreakDecides.js";

const all: readonly ((seen: Seen) => readonly Finding[])[] = [
  singleBid,
  tieBreakDecides,
  roundingDecides,
  offScale,
  holeFilled,
  outsideWeight,
  combinationDearer,
  printedTotals,
  itemsAboveCeiling,
  belowBudgetRange,
  offerNotInvited,
  markedAfterPrice,
  changedAfterRanking,
  minimumCrossed,
  agreedOutsideMarks,
  movedFromMark,
  markSpread,
  markMissing,
  scoredNotAddressed,
  reasonMissing,
  reasonIsScale,
  reasonRepeated,
  offerNotCounted,
  commitmentFell,
  capReached,
  scoreFell,
  pricesUnchanged,
];

const ofTender: readonly ((procedure: Procedure) => readonly Finding[])[] = [ruleRefined, notDisclosed];

/** What the published rules show before any bid is looked at. */
const findingsInTender = (procedure: Procedure): Finding[] => ofTender.flatMap((find) => find(procedure));

const ofAward: readonly ((procedure: Procedure, award: Award) => readonly Finding[])[] = [
  rescoringDiffers,
  resourceTwice,
  discountUnreachable,
];

/** What the recommendation shows that the reader should know. */
export const findingsInAward = (procedure: Procedure, award: Award): Finding[] =>
  ofAward.flatMap((find) => find(procedure, award));

/** What one round shows that the reader should know. */
function findingsIn(assessed: Assessed): Finding[] {
  const seen = seenIn(assessed);
  return foundIn(all, (find) => find(seen));
}

/** All that the reader should know, in order: of the rules, of every round, of the recommendation. No finding changes a result. */
export const findingsOf = (procedure: Procedure, rounds: readonly Assessed[], award: Award): Finding[] => [
  ...findingsInTender(procedure),
  ...foundIn(rounds, findingsIn),
  ...findingsInAward(procedure, award),
];
