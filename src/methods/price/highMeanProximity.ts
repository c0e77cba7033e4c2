import { entry } from "../entry.js";
import { proximityBreaks, proximityTo, slopes } from "../proximity.js";

/** The price nearest to the middle between the highest and the mean admitted price earns most. */
export const highMeanProximity = entry({
  kind: "highMeanProximity",
  words: "The price nearest to the middle between the highest and the mean admitted price earns most.",
  parameters: slopes,
  formula: proximityTo("(highest + mean) / 2"),
  otherwise: "0",
  alsoKnown: ["media aritmética alta"],
  sources: ["Colombian model tender documents of the older kind, as coded in public tools"],
  breaks: proximityBreaks,
  criticism: [
    "A cheaper bid can score less than a dearer one: on the four bids the two cheapest earn least.",
    "One very high bid moves the reference for all.",
  ],
  examples: [{ slopeBelow: "1", slopeAbove: "1" }],
});
