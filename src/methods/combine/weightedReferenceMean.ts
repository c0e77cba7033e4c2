import { rule } from "../entry.js";
import { qualityWeight } from "../parameters.js";
import { againstReference } from "../references.js";

/** Quality and price, each as a ratio to the mean of the admitted bids, are weighed against each other; the highest difference wins. */
export const weightedReferenceMean = rule({
  kind: "weightedReferenceMean",
  words:
    "Quality and price, each as a ratio to the mean of the admitted bids, are weighed against each other; the highest difference wins.",
  parameters: {
    qualityWeight,
  },
  keys: [
    {
      formula: againstReference("mean"),
      wins: "higher",
    },
  ],
  weighsPrice: false,
  alsoKnown: ["Gewichtete Richtwertmethode, mean"],
  sources: [
    "iabg.de, Glossar Vergabemanagement: Gewichtete Richtwertmethode, as described; the algebra is written down from general knowledge",
  ],
  verified: false,
  criticism: [
    "UfAB advises against the mean, calls the median less prone, and a fixed reference immune.",
    "A bid that comes in turns others round: (60, 100) and (61, 105) at 65/35 are 303.165 to 296.835, and 566.914 to 569.432 with a third at (30, 300).",
  ],
  examples: [{ qualityWeight: "65" }],
});
