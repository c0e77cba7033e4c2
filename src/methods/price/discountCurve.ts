import { entry } from "../entry.js";

/** Points by a curve that flattens as the discount on the ceiling grows: the whole weight at a price of nothing, none at the ceiling. */
export const discountCurve = entry({
  kind: "discountCurve",
  words:
    "Points by a curve that flattens as the discount on the ceiling grows: the whole weight at a price of nothing, none at the ceiling.",
  parameters: {
    exponent: {
      is: "number",
      unit: "number",
      atLeast: "1",
      atMost: "10",
      usual: "2",
      words: "1 is a straight line, 2 a parabola",
    },
  },
  formula: "weight * (1 - min(price / ceiling, 1) ^ exponent)",
  alsoKnown: ["absolute concave", "parabolic"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  breaks: ["lowestEarnsAll"],
  criticism: ["As with the straight line, price counts for less than published."],
  examples: [{ exponent: "2" }, { exponent: "3" }],
});
