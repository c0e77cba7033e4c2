import { entry } from "../entry.js";

/** Points in proportion to the accepted amount: the highest accepted amount earns the whole weight. */
export const highestRatio = entry({
  kind: "highestRatio",
  words: "Points in proportion to the accepted amount: the highest accepted amount earns the whole weight.",
  parameters: {},
  formula: "weight * value / highest",
  otherwise: "0",
  alsoKnown: ["own ÷ highest", "quantitative social value"],
  sources: ["UK social value practice: weight × own social and local value ÷ highest"],
});
