import { entry } from "../entry.js";

/** Points for the discount on the ceiling, which count at a reduced slope below a published floor. */
export const discountSoftFloor = entry({
  kind: "discountSoftFloor",
  words: "Points for the discount on the ceiling, which count at a reduced slope below a published floor.",
  parameters: {
    floor: {
      is: "number",
      unit: "money",
      above: "0",
      words: "the price below which a cut earns less",
    },
    slope: {
      is: "number",
      unit: "number",
      atLeast: "0",
      atMost: "1",
      usual: "0.5",
      words: "the part of the slope that is left below the floor",
    },
  },
  formula: "weight * max(0, ceiling - max(price, floor) + slope * max(floor - price, 0)) / ceiling",
  alsoKnown: ["addition method, half slope below the investigation price"],
  sources: [
    "expydoc.com/doc/9675465: points halved below the low-bid investigation standard price, figures to four decimals",
  ],
  breaks: ["lowestEarnsAll"],
  criticism: [
    "Price counts for less than published, as wherever the whole weight is earned only at a price of nothing.",
  ],
  examples: [{ floor: "120000", slope: "0.5" }],
});
