import { entry } from "../entry.js";
import { proximityBreaks, proximityTo, slopes } from "../proximity.js";

/** The price nearest to the geometric mean of the admitted prices earns most. */
export const geometricMeanProximity = entry({
  kind: "geometricMeanProximity",
  words: "The price nearest to the geometric mean of the admitted prices earns most.",
  parameters: slopes,
  formula: proximityTo("geomean"),
  otherwise: "0",
  alsoKnown: ["media geométrica"],
  sources: ["Colombia Compra Eficiente, CCE-EICP-GI-04, as coded in public tools"],
  breaks: proximityBreaks,
  criticism: [
    "A cheaper bid can score less than a dearer one.",
    "Multiplied out, the prices of some forty bids overflow a double: the mean is taken of their logarithms.",
  ],
  examples: [{ slopeBelow: "1", slopeAbove: "1" }],
});
