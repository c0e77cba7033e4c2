import { entry } from "../entry.js";

/** Points by a power of the discount, measured against the deepest admitted one: below 1 the exponent flattens deep discounts, above 1 it rewards them. */
export const discountPower = entry({
  kind: "discountPower",
  words:
    "Points by a power of the discount, measured against the deepest admitted one: below 1 the exponent flattens deep discounts, above 1 it rewards them.",
  parameters: {
    exponent: {
      is: "number",
      unit: "number",
      above: "0",
      atMost: "10",
      usual: "0.5",
      words: "below 1 concave, above 1 convex",
    },
  },
  formula:
    "if(price >= ceiling, 0, if(lowest >= ceiling, weight, weight * ((ceiling - price) / (ceiling - lowest)) ^ exponent))",
  otherwise: "0",
  alsoKnown: ["concava alla migliore offerta interdipendente"],
  sources: ["Consip platform, Concava alla migliore offerta interdipendente"],
  breaks: ["lowestEarnsAll"],
  criticism: ["The exponent decides: on the four bids C wins at 0.5 and A at 2."],
  examples: [{ exponent: "0.5" }, { exponent: "0.3" }, { exponent: "2" }],
});
