import { entry } from "../entry.js";
import { proximityBreaks, proximityTo, slopes } from "../proximity.js";

/** The price nearest to the middle between the lowest and the mean admitted price earns most. */
export const lowMeanProximity = entry({
  kind: "lowMeanProximity",
  words: "The price nearest to the middle between the lowest and the mean admitted price earns most.",
  parameters: slopes,
  formula: proximityTo("(lowest + mean) / 2"),
  otherwise: "0",
  alsoKnown: ["media aritmética baja"],
  sources: ["Colombia Compra Eficiente, CCE-EICP-GI-04, as coded in public tools"],
  breaks: proximityBreaks,
  criticism: ["A cheaper bid can score less than a dearer one."],
  examples: [{ slopeBelow: "1", slopeAbove: "1" }],
});
