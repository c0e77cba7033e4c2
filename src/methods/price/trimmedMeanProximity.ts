import { entry } from "../entry.js";
import { proximityBreaks, proximityTo, slopes } from "../proximity.js";

/** The price nearest to a published multiple of a trimmed mean earns most: of more than 5, 10 and 20 bids the 1, 2 and 3 lowest and as many highest are left out of the mean. */
export const trimmedMeanProximity = entry({
  kind: "trimmedMeanProximity",
  words:
    "The price nearest to a published multiple of a trimmed mean earns most: of more than 5, 10 and 20 bids the 1, 2 and 3 lowest and as many highest are left out of the mean.",
  parameters: {
    factor: {
      is: "number",
      unit: "times",
      above: "0",
      atMost: "2",
      usual: "0.95",
      words: "the multiple of the trimmed mean that earns the whole weight",
    },
    ...slopes,
  },
  formula: proximityTo("factor * trimmedMean(price, bands(count; <= 5: 0; <= 10: 1; <= 20: 2; else: 3))"),
  otherwise: "0",
  alsoKnown: ["trimmed evaluation base price"],
  sources: [
    "a public Chinese bid-scoring tool: 0, 1, 2 or 3 bids left out at each end for up to 5, 10, 20 or more bids",
  ],
  breaks: proximityBreaks,
  criticism: ["A cheaper bid can score less than a dearer one."],
  examples: [{ factor: "0.95", slopeBelow: "0.5", slopeAbove: "1" }],
});
