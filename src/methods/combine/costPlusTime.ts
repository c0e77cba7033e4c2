import { rule } from "../entry.js";

/** The price and a published amount of money for each unit of time are added; the lowest sum wins. */
export const costPlusTime = rule({
  kind: "costPlusTime",
  words: "The price and a published amount of money for each unit of time are added; the lowest sum wins.",
  parameters: {
    time: { is: "criterion", words: "the measure whose accepted amount is the time" },
    perUnit: {
      is: "number",
      unit: "money",
      atLeast: "0",
      words: "what one unit of time costs the buyer or the public",
    },
  },
  keys: [{ formula: "price + perUnit * amount[time]", wins: "lower" }],
  weighsPrice: false,
  alsoKnown: ["A + B bidding"],
  sources: [
    "the algebra is written down from general knowledge; no public source of this very form was seen",
  ],
  verified: false,
  criticism: ["The contract sum is the price alone."],
  examples: [{ time: "days", perUnit: "600" }],
});
