import { entry } from "../entry.js";

/** Points from the bottom of the scale to its top: the bottom earns nothing, the top the whole weight. */
export const betweenEnds = entry({
  kind: "betweenEnds",
  words:
    "Points from the bottom of the scale to its top: the bottom earns nothing, the top the whole weight.",
  parameters: {},
  formula: "weight * (score - bottom) / (top - bottom)",
  otherwise: "0",
  alsoKnown: ["(score − bottom) ÷ (top − bottom)"],
  sources: ["scales that start above zero, such as 1 to 5"],
});
