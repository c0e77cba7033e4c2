import { listed, quoted } from "./wording.js";

/** Sentences about how lots are given out: places, limits, rules of allocation, and what bidders state for them. */
export const allocationSentences = {
  placesInGroup: (f: { lot: string; places: string }) =>
    `Lot ${quoted(f.lot)} has ${f.places} places and is in a group of lots, where one bid takes each lot: remove "places", or take the lot out of the group.`,
  limitUnclear: (f: { stated: readonly string[] }) =>
    f.stated.length === 0
      ? `The limit does not say how much may be won: add "atMost" or "share".`
      : `The limit states ${listed(f.stated, "and")}: write a limit for each.`,
  duplicateLimit: (f: { per: string; first: string }) =>
    `There are two limits of this kind per ${f.per}, the first at ${f.first}: keep the one that was published.`,
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
