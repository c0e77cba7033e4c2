import { entry } from "../entry.js";
import { proximityBreaks, proximityTo, slopes } from "../proximity.js";

/** The price nearest to a published target earns most; points fall on either side of it. */
export const targetProximity = entry({
  kind: "targetProximity",
  words: "The price nearest to a published target earns most; points fall on either side of it.",
  parameters: {
    target: {
      is: "number",
      unit: "money",
      above: "0",
      words: "the price that earns the whole weight",
    },
    ...slopes,
  },
  formula: proximityTo("target"),
  otherwise: "0",
  alsoKnown: ["budget proximity", "target-price scoring"],
  sources: [
    "github.com/escobar-david/bid_evaluation: target 100 000, prices 100 000, 95 000 and 110 000 score 100, 95 and 90",
  ],
  breaks: proximityBreaks,
  criticism: ["A cheaper bid scores less than one at the target."],
  examples: [{ target: "112000", slopeBelow: "1", slopeAbove: "1" }],
});
