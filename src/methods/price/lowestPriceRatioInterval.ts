import { entry } from "../entry.js";

/** Points in inverse proportion to price, above a published least: the lowest admitted price earns the whole weight, and no price less than the least. */
export const lowestPriceRatioInterval = entry({
  kind: "lowestPriceRatioInterval",
  words:
    "Points in inverse proportion to price, above a published least: the lowest admitted price earns the whole weight, and no price less than the least.",
  parameters: {
    least: {
      is: "number",
      unit: "percent",
      atLeast: "0",
      below: "100",
      usual: "10",
      words:
        "the per cent of the weight that the dearest price can still not fall below: 10 for points from 1 to 10",
    },
  },
  formula: "weight * (least + (100 - least) * lowest / price) / 100",
  otherwise: "0",
  alsoKnown: ["inverse proportion onto a point interval"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  criticism: [
    "What every bid earns whatever its price is no weight of the price: from 1 to 10, a tenth of it.",
  ],
  examples: [{ least: "10" }, { least: "20" }, { least: "1" }],
});
