import { entry } from "../entry.js";

/** The mean admitted price earns half the weight; each per cent away from it moves the score by a published slope. */
export const meanDeviation = entry({
  kind: "meanDeviation",
  words:
    "The mean admitted price earns half the weight; every per cent below it adds, and every per cent above it takes, a published number of points in the hundred.",
  parameters: {
    slope: {
      is: "number",
      unit: "points",
      above: "0",
      usual: "1",
      words: "points in the hundred for one per cent of the mean",
    },
  },
  formula: "weight * (50 - slope * 100 * (price - mean) / mean) / 100",
  otherwise: "0",
  alsoKnown: ["mean is fifty", "average-based scoring"],
  sources: ["procurementtemplates.co.uk, mean calculation"],
  breaks: ["bounds", "lowestEarnsAll"],
  criticism: [
    "A high cover bid lifts every low bid: 100 and 110 earn 54.761905 and 45.238095 of 100; with a third at 300 they earn 91.176471 and 85.294118.",
    "A single bid earns half the weight.",
    "Negative points, and more than the weight, are possible.",
  ],
  examples: [{ slope: "1" }],
});
