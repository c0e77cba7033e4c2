import type { Finding } from "../../model/finding.js";
import type { Assessed } from "./assessed.js";
import { combinationDearer } from "./combinationDearer.js";
import { commitmentFell } from "./commitmentFell.js";
import { holeFilled } from "./holeFilled.js";
import { offerNotCounted } from "./offerNotCounted.js";
import { offerNotInvited } from "./offerNotInvited.js";
import { offScale } from "./offScale.js";
import { outsideWeight } from "./outsideWeight.js";
import { pricesUnchanged } from "./pricesUnchanged.js";
import { roundingDecides } from "./roundingDecides.js";
import { scoreFell } from "./scoreFell.js";
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
  offerNotCounted,
  commitmentFell,
  scoreFell,
  pricesUnchanged,
];

/** What one pass shows that the reader should know. A finding changes no result. */
export const findingsIn = (assessed: Assessed): Finding[] => all.flatMap((find) => find(assessed));
