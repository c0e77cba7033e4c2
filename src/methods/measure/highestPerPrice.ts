import { entry } from "../entry.js";

/** Points in proportion to what is accepted for each unit of the contract price: the most for the money earns the whole weight. */
export const highestPerPrice = entry({
  kind: "highestPerPrice",
  words:
    "Points in proportion to what is accepted for each unit of the contract price: the most for the money earns the whole weight.",
  parameters: {},
  formula: "weight * (value / price) / highest(value / price where price > 0)",
  otherwise: "0",
  alsoKnown: ["social value per pound", "own per £ of price ÷ highest per £ of price"],
  sources: ["UK social value practice: social and local value as a share of the contract price"],
  verified: false,
  criticism: [
    "A cheaper price raises the points for the measure as well as those for the price, so that price weighs more than it says.",
  ],
});
