import { listed, quoted } from "./wording.js";

/** Sentences about how lots are given out: places, limits, rules of allocation, and what bidders state for them. */
export const allocationSentences = {
  placesInGroup: (f: { lot: string; places: string }) =>
    `Lot ${quoted(f.lot)} has ${f.places} places and is in a group of lots, where one bid takes each lot: remove "places", or take the lot out of the group.`,
  limitUnclear: (f: { stated: readonly string[] }) =>
    f.stated.length === 0
      ? `The limit does not say how much may be won: add "atMost", "atLeast", "exactly" or "share".`
      : `The limit states ${listed(f.stated, "and")}: write a limit for each.`,
  duplicateLimit: (f: { per: string; first: string }) =>
    `There are two limits of this kind per ${f.per}, the first at ${f.first}: keep the one that was published.`,
  limitNeedsBestOverall: (f: { bar: string }) =>
    `A rule that gives lots out one after the other cannot see to it that a bidder wins enough, so ${quoted(f.bar)} has no meaning here: publish "atMost", or the rule "bestOverall".`,
  needsComparison: (f: { key: string; rule: string; options: readonly string[] }) =>
    `Under ${quoted(f.rule)} nothing is published that would look at ${quoted(f.key)}: remove it, or publish an allocation whose "compare" is ${listed(f.options, "or")}, the last two with the rule "bestOverall".`,
  compareNotUsed: (f: { compare: string; rule: string }) =>
    f.rule === "bestOverall"
      ? `"bestOverall" compares whole ways of giving the lots out and says in the rule what by, so ${quoted(f.compare)} beside it would say nothing: remove it.`
      : `There are no combined offers to hold against ${quoted(f.compare)}: add "groups", or remove "compare".`,
  acrossLotsNeeded: (f: { criterion: string }) =>
    `${quoted(f.criterion)} is scored against the other bids of its own lot, so its points in one lot are not those of another: use a method that looks at no other bid, or publish "acrossLots": true in the rule.`,
  acrossLotsNotUsed: (f: { compare: string }) =>
    `${quoted(f.compare)} adds up no points of several lots: remove "acrossLots".`,
  pointsNeedTotal: (f: { rule: string; compare: string }) =>
    `The rule ${quoted(f.rule)} does not decide by the total of points, which ${quoted(f.compare)} adds up: compare "lowestTotalPrice", or publish another rule of allocation.`,
  rescoreNotUsed: (f: { rule: string }) =>
    `${quoted(f.rule)} looks at all ways of giving the lots out and passes nobody over, so there is nothing to score once more: remove "rescore".`,
  lowestPriceNeedsMinimum: (f: { criterion: string }) =>
    `Under "lowestTotalPrice" points decide nothing, and ${quoted(f.criterion)} has no "minimum" that would make it count: publish one, for it, for its group or for the total.`,
  packagesNotRounded: (f: { stage: string }) =>
    `"allPatterns" compares exact totals of all ways of giving the lots out, so the rounding of ${quoted(f.stage)} cannot be kept to: remove it, or publish another rule.`,
  packagesNeedQuality: (f: { criterion: string; type: string }) =>
    `"allPatterns" scores quality lot by lot and one price of the whole, and ${quoted(f.criterion)} is another ${f.type}: compare "totalPoints", or leave it out.`,
  packagesNeedFalling: (f: { criterion: string; formula: string }) =>
    `It is not certain that the points of ${quoted(f.criterion)} never rise with the price by ${quoted(f.formula)}, which "allPatterns" builds on: use a method of which that is known.`,
  packagesNeedValue: (f: { criterion: string; formula: string }) =>
    `The formula of ${quoted(f.criterion)}, ${quoted(f.formula)}, may have no value, and "allPatterns" needs one for every price: say in "otherwise" what holds then.`,
  discountUnclear: (f: { bid: string; stated: readonly string[] }) =>
    f.stated.length === 0
      ? `A discount of bid ${quoted(f.bid)} states no condition: add "ifWon" or "ifWonCount".`
      : `A discount of bid ${quoted(f.bid)} states ${listed(f.stated, "and")}: write a discount for each.`,
  discountsTooMany: (f: { bid: string; lot: string; discounts: string; most: string }) =>
    `Bid ${quoted(f.bid)} has ${f.discounts} discounts that may hold together in lot ${quoted(f.lot)}, and where they are cumulative at most ${f.most} can be multiplied: leave some out.`,
  orderLacksLots: (f: { lots: readonly string[] }) =>
    `The order of lots leaves out ${listed(f.lots, "and")}: put every lot in its place.`,
  marginNeedsTotal: (f: { rule: string }) =>
    `The rule ${quoted(f.rule)} does not decide by the total of points, so there is no margin in points to give lots out by: publish another rule of allocation.`,
  preferenceLacksLots: (f: { bid: string; lots: readonly string[] }) =>
    `The preference of bid ${quoted(f.bid)} leaves out ${listed(f.lots, "and")}, for which its bidder has an offer: put every lot in its place, or leave the preference out until it is known.`,
  notAllocated: (f: { key: string; needs: string }) =>
    `${quoted(f.key)} of a bid is read only where ${f.needs}: remove it, or publish that under "award".`,
  bidsOfOneDiffer: (f: { key: string; per: string; of: string; first: string }) =>
    `${quoted(f.key)} is not what another bid of the same ${f.per} ${quoted(f.of)} says at ${f.first}, and all bids of one ${f.per} count together: make them equal.`,
  tendersForTooMany: (f: { bid: string; per: string; lots: string; atMost: string }) =>
    `The offers of the ${f.per} of bid ${quoted(f.bid)} are for ${f.lots} lots, where at most ${f.atMost} may be tendered for, and nothing is published for that: add "otherwise" to the limit, or remove the offers that do not count.`,
};
