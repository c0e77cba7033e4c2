import { rule } from "../entry.js";

/** The price is divided by a coefficient that grows with quality; the lowest normalised price wins. */
export const featureCoefficient = rule({
  kind: "featureCoefficient",
  words: "The price is divided by a coefficient that grows with quality; the lowest normalised price wins.",
  parameters: {
    most: {
      is: "number",
      unit: "number",
      above: "0",
      below: "1",
      usual: "0.3",
      words: "what full quality adds up to, as a share of one",
    },
  },
  keys: [{ formula: "price / (1 + most * quality / (1 - most))", wins: "lower" }],
  weighsPrice: false,
  alsoKnown: ["feature coefficient", "non-price criteria of an electronic auction"],
  sources: [
    "github.com/openprocurement/barbecue: 1 + v ÷ (1 − vmax), 1 + (1/5) ÷ (1 − 3/10) = 9/7",
    "github.com/ProzorroUKR/openprocurement.api",
  ],
  criticism: ["At a share of one for full quality it would divide by zero: the share must be below one."],
  examples: [{ most: "0.3" }],
});
