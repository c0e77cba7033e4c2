import type { FindingCode, FindingFigures } from "../../model/finding.js";

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
  offerNotCounted: (it) =>
    it.because === "late"
      ? `The offer of bid ${it.bid} for ${it.lots.join(" and ")} in round ${it.round} is late and is not read; the rule for a bid that sends none applies.`
      : `The offer of bid ${it.bid} for ${it.lots.join(" and ")} in round ${it.round} is dearer than the one before, which stands.`,
  commitmentFell: (it) =>
    `The amount that bid ${it.bid} ${it.amount === "offered" ? "offers" : "is accepted with"} for ${it.criterion} in ${it.lots.join(" and ")} was ${it.before} in round ${it.earlier} and is ${it.after} in round ${it.round}, which is worse.`,
  scoreFell: (it) =>
    `The score of bid ${it.bid} for ${it.criterion} in lot ${it.lot} fell from ${it.before} in round ${it.earlier} to ${it.after} in round ${it.round}.`,
  pricesUnchanged: (it) =>
    `Round ${it.round} reopened the price in lot ${it.lot}, and no bid that was invited changed it (${it.bids.join(", ")}).`,
};

const first = (bids: readonly string[]): string =>
  bids.length === 0
    ? "nobody stands first"
    : bids.length === 1
      ? `${bids[0]} stands first`
      : `${bids.join(" and ")} stand tied at the top`;
