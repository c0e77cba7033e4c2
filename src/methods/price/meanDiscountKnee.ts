import { entry } from "../entry.js";

/** Two straight lines in the discount on the ceiling: up to the mean discount a published share of the weight, beyond it the rest up to the deepest discount. */
export const meanDiscountKnee = entry({
  kind: "meanDiscountKnee",
  words:
    "Two straight lines in the discount on the ceiling: up to the mean discount a published share of the weight, beyond it the rest up to the deepest discount.",
  parameters: {
    kneeShare: {
      is: "number",
      unit: "number",
      above: "0",
      below: "1",
      usual: "0.8",
      words: "the share of the weight that the mean discount earns",
    },
    equalDiscounts: {
      is: "choice",
      of: ["kneeShare", "weight"],
      words:
        "what a single bid, and equal bids, earn: the share of the mean discount, which they have, or the whole weight",
    },
  },
  formula:
    "own = ceiling - price; average = ceiling - mean; best = ceiling - lowest; share = if(own <= average, kneeShare * own / average, kneeShare + (1 - kneeShare) * (own - average) / (best - average)); if(price >= ceiling, 0, if(lowest = highest and equalDiscounts = weight, weight, weight * share))",
  otherwise: "0",
  alsoKnown: ["bilinear", "line broken at the mean"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  breaks: ["lowestEarnsAll"],
  criticism: [
    "Equal discounts all equal the mean and earn the share of the knee, unless the rules say otherwise.",
    "In binary arithmetic the mean of equal discounts may differ from them in the last place and jump to the other line.",
  ],
  examples: [
    { kneeShare: "0.8", equalDiscounts: "weight" },
    { kneeShare: "0.85", equalDiscounts: "weight" },
    { kneeShare: "0.9", equalDiscounts: "weight" },
  ],
});
