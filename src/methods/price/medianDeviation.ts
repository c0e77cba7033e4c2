import { entry } from "../entry.js";

/** The median admitted price earns half the weight; every per cent below it adds, and every per cent above it takes, a published number of points in the hundred. */
export const medianDeviation = entry({
  kind: "medianDeviation",
  words:
    "The median admitted price earns half the weight; every per cent below it adds, and every per cent above it takes, a published number of points in the hundred.",
  parameters: {
    slope: {
      is: "number",
      unit: "points",
      above: "0",
      usual: "1",
      words: "points in the hundred for one per cent of the median",
    },
  },
  formula: "weight * (50 + slope * 100 * (median - price) / median) / 100",
  otherwise: "0",
  alsoKnown: ["median index"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  breaks: ["bounds", "lowestEarnsAll"],
  criticism: [
    "A single bid earns half the weight.",
    "One outlier moves the median less than the mean, but of an even number it is the mean of the two in the middle, so that each of these two moves it.",
  ],
  examples: [{ slope: "1" }],
});
