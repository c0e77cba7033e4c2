import { entry } from "../entry.js";

/** Points in inverse proportion to the accepted amount: the lowest accepted amount earns the whole weight. */
export const lowestRatio = entry({
  kind: "lowestRatio",
  words:
    "Points in inverse proportion to the accepted amount: the lowest accepted amount earns the whole weight.",
  parameters: {},
  formula: "weight * lowest / value",
  otherwise: "0",
  alsoKnown: ["lowest ÷ own"],
  sources: ["the price ratio applied to an amount of which less is better, such as days or emissions"],
});
