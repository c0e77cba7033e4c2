import { rule } from "../entry.js";

/** A published amount of money for every quality point is taken from the price; the lowest result wins. */
export const qualityAdjustedPrice = rule({
  kind: "qualityAdjustedPrice",
  words:
    "A published amount of money for every quality point is taken from the price; the lowest result wins.",
  parameters: {
    perPoint: {
      is: "number",
      unit: "money",
      atLeast: "0",
      words: "what the buyer pays for one quality point",
    },
  },
  keys: [{ formula: "price - perPoint * qualityPoints", wins: "lower" }],
  weighsPrice: false,
  alsoKnown: ["monetised quality", "award on value", "gunnen op waarde", "mervärdesmodell"],
  sources: ["Negometrix support, award on value"],
  criticism: ["The compared figure can be below zero: it is no price, and must not be divided by."],
  examples: [{ perPoint: "1500" }],
});
