import { entry } from "../entry.js";
import { proximityBreaks, proximityTo, slopes } from "../proximity.js";

/** The price nearest to the median admitted price earns most; of an even number the lower of the two in the middle stands for the median. */
export const lowerMedianProximity = entry({
  kind: "lowerMedianProximity",
  words:
    "The price nearest to the median admitted price earns most; of an even number the lower of the two in the middle stands for the median.",
  parameters: slopes,
  formula: proximityTo("lowerMedian"),
  otherwise: "0",
  alsoKnown: ["mediana con valor absoluto"],
  sources: [
    "Colombia Compra Eficiente, CCE-EICP-GI-04, as coded in public tools: of an even number the offer just below the median",
  ],
  breaks: proximityBreaks,
  criticism: ["A cheaper bid can score less than a dearer one."],
  examples: [{ slopeBelow: "1", slopeAbove: "1" }],
});
