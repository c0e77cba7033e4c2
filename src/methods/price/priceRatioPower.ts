import { entry } from "../entry.js";

/** Points in inverse proportion to a power of the price: the lowest admitted price earns the whole weight. */
export const priceRatioPower = entry({
  kind: "priceRatioPower",
  words:
    "Points in inverse proportion to a power of the price: the lowest admitted price earns the whole weight.",
  parameters: {
    exponent: {
      is: "number",
      unit: "number",
      above: "0",
      atMost: "10",
      usual: "2",
      words: "above 1 punishes a dearer price more than in proportion, below 1 less",
    },
  },
  formula: "weight * (lowest / price) ^ exponent",
  otherwise: "0",
  alsoKnown: ["quadratic marking", "cubic marking", "square-root ratio"],
  sources: ["Conférence romande des marchés publics, guide, annex T2: note = 5 × lowest² ÷ price²"],
  criticism: [
    "The exponent is a hidden weight: on the four bids below an exponent of 3 leaves the dearest a third of the weight, of ½ four fifths.",
  ],
  examples: [{ exponent: "2" }, { exponent: "3" }, { exponent: "0.5" }],
});
