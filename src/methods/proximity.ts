/**
 * The share of the weight lost for each hundredth that a price lies below or above a reference: what every
 * method of closeness to a reference publishes.
 */
export const slopes = {
  slopeBelow: {
    is: "number",
    unit: "number",
    atLeast: "0",
    atMost: "100",
    usual: "1",
    words: "per cent of the weight lost for each per cent below the reference",
  },
  slopeAbove: {
    is: "number",
    unit: "number",
    atLeast: "0",
    atMost: "100",
    usual: "1",
    words: "per cent of the weight lost for each per cent above the reference",
  },
} as const;

/** What is left of the weight at a gap from the reference, which the steps before it name; never below nothing. */
const nearness = "max(0, weight * (1 - if(price > reference, slopeAbove, slopeBelow) * gap))";

const gapFrom = (reference: string): string =>
  `reference = ${reference}; gap = abs(price - reference) / reference`;

/** The whole weight at the reference, less on either side of it in a straight line, and never below nothing. */
export const proximityTo = (reference: string): string => `${gapFrom(reference)}; ${nearness}`;

/** The same, but another formula where a test on the steps before holds. */
export const proximityUnless = (reference: string, test: string, other: string): string =>
  `${gapFrom(reference)}; if(${test}, ${other}, ${nearness})`;

/** A cheaper price may score less, and the cheapest need not score the weight. */
export const proximityBreaks = ["monotonicity", "lowestEarnsAll"] as const;
