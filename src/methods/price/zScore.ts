import { entry } from "../entry.js";

/** The mean admitted price earns half the weight; every standard deviation away from it moves the score by a published number of points in the hundred. */
export const zScore = entry({
  kind: "zScore",
  words:
    "The mean admitted price earns half the weight; every standard deviation away from it moves the score by a published number of points in the hundred.",
  parameters: {
    perDeviation: {
      is: "number",
      unit: "points",
      above: "0",
      usual: "10",
      words: "points in the hundred for one standard deviation",
    },
    deviation: {
      is: "choice",
      of: ["sample", "population"],
      words: "whether the squares are divided by one less than the number of bids, or by their number",
    },
  },
  formula: "weight * (50 - perDeviation * (price - mean) / if(deviation = sample, stdev, pstdev)) / 100",
  otherwise: "weight / 2",
  alsoKnown: ["standard score"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  breaks: ["bounds", "lowestEarnsAll"],
  criticism: [
    "The two standard deviations give different points, and rules seldom say which is meant.",
    "A single bid, and equal bids, have no deviation: they earn half the weight.",
  ],
  examples: [
    { perDeviation: "10", deviation: "sample" },
    { perDeviation: "10", deviation: "population" },
  ],
});
