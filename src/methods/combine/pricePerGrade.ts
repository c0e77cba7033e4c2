import { rule } from "../entry.js";

/** The price is divided by a base grade and what quality adds to it; the lowest quotient wins. */
export const pricePerGrade = rule({
  kind: "pricePerGrade",
  words: "The price is divided by a base grade and what quality adds to it; the lowest quotient wins.",
  parameters: {
    base: { is: "number", unit: "points", above: "0", usual: "100", words: "the grade without any quality" },
    span: { is: "number", unit: "points", atLeast: "0", usual: "20", words: "what full quality adds" },
  },
  keys: [{ formula: "price / (base + span * quality)", wins: "lower" }],
  weighsPrice: false,
  alsoKnown: ["quotient of price and grade"],
  sources: [
    "the algebra is written down from general knowledge; no public source of this very form was seen",
  ],
  verified: false,
  criticism: ["The base protects the cheapest: on the four bids A wins."],
  examples: [{ base: "100", span: "20" }],
});
