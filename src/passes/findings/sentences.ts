import type { FindingCode, FindingFigures } from "../../model/finding.js";
import { pathText } from "../../model/issues.js";

type Sentences = {
  readonly [Code in FindingCode]: (it: Extract<FindingFigures, { readonly code: Code }>) => string;
};

/** What each finding says, in the words of the reader. */
export const sentences: Sentences = {
  singleBid: (it) =>
    `Only bid ${it.bid} is left in lot ${it.lot}: points that depend on other bids measure nothing here.`,
  roundingDecides: (it) =>
    `The published rounding decides lot ${it.lot}: with it ${first(it.rounded)}, without it ${first(it.unrounded)}.`,
  tieBreakDecides: (it) =>
    `Bid ${it.bid} leads lot ${it.lot} by the tie-break ${it.tieBreak}, not by its total.`,
  offScale: (it) =>
    `The score ${it.score} of bid ${it.bid} for ${it.criterion} in lot ${it.lot} is an average that is not on the scale ${it.scale}.`,
  holeFilled: (it) =>
    `The formula for ${it.criterion} in lot ${it.lot} has no value for bid ${it.bid}; it gets ${it.points} points as the method says.`,
  outsideWeight: (it) =>
    `Bid ${it.bid} earns ${it.points} points for ${it.criterion} in lot ${it.lot}, outside 0 to ${it.weight}.`,
  combinationDearer: (it) =>
    `The combined offer of bid ${it.bid} for ${it.lots.join(" and ")} is dearer (${it.combined}) than its offers for each alone (${it.single}).`,
  offerNotInvited: (it) =>
    `Bid ${it.bid} sent an offer for ${it.lots.join(" and ")} though it is not invited to round ${it.round}; the offer is not read.`,
  ruleRefined: (it) =>
    `The rule ${pathText(it.path)} was refined by ${it.by} at ${it.at}, from ${it.before ?? "nothing"} to ${it.after ?? "nothing"}. The reason recorded: ${it.reason}`,
  notDisclosed: (it) =>
    `${it.what === "weight" ? "The weight of " : "Criterion "}${it.criterion}${it.lot === undefined ? "" : ` in lot ${it.lot}`} was ${it.state === "publishedLate" ? "published late" : "not published"}. The reason recorded: ${it.reason}`,
};

const first = (bids: readonly string[]): string =>
  bids.length === 0
    ? "nobody stands first"
    : bids.length === 1
      ? `${bids[0]} stands first`
      : `${bids.join(" and ")} stand tied at the top`;
