import { rule } from "../entry.js";
import { qualityWeight } from "../parameters.js";
import { againstReference } from "../references.js";

/** Quality and price, each as a ratio to the median of the admitted bids, are weighed against each other; the highest difference wins. */
export const weightedReferenceMedian = rule({
  kind: "weightedReferenceMedian",
  words:
    "Quality and price, each as a ratio to the median of the admitted bids, are weighed against each other; the highest difference wins.",
  parameters: {
    qualityWeight,
  },
  keys: [
    {
      formula: againstReference("median"),
      wins: "higher",
    },
  ],
  weighsPrice: false,
  alsoKnown: ["Gewichtete Richtwertmethode, median"],
  sources: [
    "iabg.de, Glossar Vergabemanagement: Gewichtete Richtwertmethode, as described; the algebra is written down from general knowledge",
  ],
  verified: false,
  criticism: [
    "UfAB advises against the mean, calls the median less prone, and a fixed reference immune.",
    "A bid that comes in turns others round: (60, 100) and (63, 110) at 65/35 are 300.813 to 299.187, and 331.818 to 332.500 with a third at (30, 300).",
  ],
  examples: [{ qualityWeight: "65" }],
});
