import { entry } from "../entry.js";
import { proximityBreaks, proximityTo, slopes } from "../proximity.js";

/** The price nearest to a published multiple of the mean admitted price earns most. */
export const adjustedMeanProximity = entry({
  kind: "adjustedMeanProximity",
  words: "The price nearest to a published multiple of the mean admitted price earns most.",
  parameters: {
    factor: {
      is: "number",
      unit: "times",
      above: "0",
      atMost: "2",
      usual: "0.95",
      words: "the multiple of the mean that earns the whole weight",
    },
    ...slopes,
  },
  formula: proximityTo("factor * mean"),
  otherwise: "0",
  alsoKnown: ["evaluation base price", "评标基准价"],
  sources: [
    "a public Chinese bid-scoring tool: base = K × mean, K from 0.90 to 0.99, one point for each per cent above and half a point below",
  ],
  breaks: proximityBreaks,
  criticism: ["A cheaper bid can score less than a dearer one.", "Bidders can move the mean together."],
  examples: [{ factor: "0.95", slopeBelow: "0.5", slopeAbove: "1" }],
});
