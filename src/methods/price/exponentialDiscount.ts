import { entry } from "../entry.js";

/** Points by an exponential curve in the discount on the ceiling: the deepest admitted discount earns the whole weight, a price at the ceiling or above nothing. */
export const exponentialDiscount = entry({
  kind: "exponentialDiscount",
  words:
    "Points by an exponential curve in the discount on the ceiling: the deepest admitted discount earns the whole weight, a price at the ceiling or above nothing.",
  parameters: {
    rate: {
      is: "number",
      unit: "number",
      above: "0",
      atMost: "100",
      usual: "5",
      words: "the higher, the sooner the curve flattens",
    },
  },
  formula:
    "if(price >= ceiling, 0, if(lowest >= ceiling, weight, weight * (1 - exp(-rate * (ceiling - price) / ceiling)) / (1 - exp(-rate * (ceiling - lowest) / ceiling))))",
  otherwise: "0",
  alsoKnown: ["exponential decay"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  breaks: ["lowestEarnsAll"],
  criticism: ["The rate is a hidden weight."],
  examples: [{ rate: "5" }],
});
