import type { Finding } from "../../model/finding.js";
import type { Procedure } from "../../model/procedure.js";
import type { Assessed } from "./assessed.js";
import { combinationDearer } from "./combinationDearer.js";
import { holeFilled } from "./holeFilled.js";
import { notDisclosed } from "./notDisclosed.js";
import { offerNotInvited } from "./offerNotInvited.js";
import { offScale } from "./offScale.js";
import { outsideWeight } from "./outsideWeight.js";
import { roundingDecides } from "./roundingDecides.js";
import { ruleRefined } from "./ruleRefined.js";
import { singleBid } from "./singleBid.js";
import { tieBreakDecides } from "./tieBreakDecides.js";

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

const ofTender: readonly ((procedure: Procedure) => readonly Finding[])[] = [ruleRefined, notDisclosed];

/** What the published rules show before any bid is looked at. */
export const findingsInTender = (procedure: Procedure): Finding[] =>
  ofTender.flatMap((find) => find(procedure));

/** What one pass shows that the reader should know. A finding changes no result. */
export const findingsIn = (assessed: Assessed): Finding[] => all.flatMap((find) => find(assessed));
