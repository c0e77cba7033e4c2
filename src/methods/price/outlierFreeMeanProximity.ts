import { entry } from "../entry.js";
import { proximityBreaks, proximityTo, slopes } from "../proximity.js";

/**
 * The price nearest to a published multiple of the mean without outliers earns most. Of more than five bids the
 * lowest and the highest are left out, then those more than a fifth away from the mean of the rest, unless
 * that would leave none.
 */
export const outlierFreeMeanProximity = entry({
  kind: "outlierFreeMeanProximity",
  words:
    "The price nearest to a published multiple of the mean without outliers earns most: of more than five bids the lowest and the highest are left out, then those more than a fifth away from the mean of the rest, unless that would leave none.",
  parameters: {
    factor: {
      is: "number",
      unit: "times",
      above: "0",
      atMost: "2",
      usual: "0.95",
      words: "the multiple of the mean without outliers that earns the whole weight",
    },
    ...slopes,
  },
  // One lowest and one highest leave, whatever others are equal to them: they are taken from the sums of what is near.
  formula: [
    "inner = trimmedMean(price, if(count > 5, 1, 0))",
    "low = if(lowest >= 0.8 * inner, 1, 0)",
    "high = if(highest <= 1.2 * inner, 1, 0)",
    "kept = count(price where price >= 0.8 * inner and price <= 1.2 * inner) - low - high",
    "near = sum(price where price >= 0.8 * inner and price <= 1.2 * inner) - low * lowest - high * highest",
    proximityTo("factor * if(count <= 5 or kept <= 0, inner, near / kept)"),
  ].join("; "),
  otherwise: "0",
  alsoKnown: ["evaluation base price without outliers"],
  sources: [
    "a public Chinese bid-scoring tool: of more than five bids without the highest and the lowest, then without those more than 20 % from the remaining mean",
  ],
  breaks: proximityBreaks,
  criticism: ["A cheaper bid can score less than a dearer one."],
  examples: [{ factor: "0.95", slopeBelow: "0.5", slopeAbove: "1" }],
});
