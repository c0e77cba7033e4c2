import { rule } from "../entry.js";
import { qualityWeight } from "../parameters.js";

/** The technical score as a share of the best one and the lowest price ÷ the price are weighed and added; the highest sum wins. */
export const qualityToBestAndCost = rule({
  kind: "qualityToBestAndCost",
  words:
    "The technical score as a share of the best one and the lowest price ÷ the price are weighed and added; the highest sum wins.",
  parameters: {
    qualityWeight,
  },
  keys: [
    {
      formula: "qualityWeight * quality / highest(quality) + (100 - qualityWeight) * lowest / price",
      wins: "higher",
    },
  ],
  weighsPrice: false,
  alsoKnown: ["QCBS with the best technical score at 100"],
  sources: [
    "the algebra is written down from general knowledge; no public source of this very form was seen",
  ],
  verified: false,
  criticism: [
    "A second source of reversals: of (60, 100) and (70, 139) at 70/30 the second leads with 91.583 to 90.000; a third, (100, 2000), turns them to 72.000 and 70.583.",
  ],
  examples: [{ qualityWeight: "65" }],
});
