import { rule } from "../entry.js";
import { qualityWeight } from "../parameters.js";

/** Quality and the lowest price ÷ the price, each raised to its weight, are multiplied; the highest product wins. */
export const weightedProduct = rule({
  kind: "weightedProduct",
  words:
    "Quality and the lowest price ÷ the price, each raised to its weight, are multiplied; the highest product wins.",
  parameters: {
    qualityWeight,
  },
  keys: [
    {
      formula: "quality ^ (qualityWeight / 100) * (lowest / price) ^ (1 - qualityWeight / 100)",
      wins: "higher",
    },
  ],
  weighsPrice: false,
  alsoKnown: ["weighted product", "Cobb–Douglas"],
  sources: [
    "the algebra is written down from general knowledge; no public source of this very form was seen",
  ],
  verified: false,
  criticism: ["A quality of nothing gives nothing, whatever the price."],
  examples: [{ qualityWeight: "65" }],
});
