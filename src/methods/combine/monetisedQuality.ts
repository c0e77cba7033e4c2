import { rule } from "../entry.js";

/** A published amount of money for every per cent of quality is taken from the price; the lowest result wins. */
export const monetisedQuality = rule({
  kind: "monetisedQuality",
  words:
    "A published amount of money for every per cent of quality is taken from the price; the lowest result wins.",
  parameters: {
    perPercent: {
      is: "number",
      unit: "money",
      atLeast: "0",
      words: "what the buyer would pay for one per cent of quality",
    },
  },
  keys: [{ formula: "price - perPercent * 100 * quality", wins: "lower" }],
  weighsPrice: false,
  alsoKnown: ["willingness to pay per point", "quality-to-price scoring"],
  sources: [
    "rdrr.io, tessa: monetising the non-cost score, UK Ministry of Defence",
    "Bergman and Lundberg, Tender evaluation and supplier selection methods",
  ],
  criticism: ["The compared figure can be below zero: it is no price, and must not be divided by."],
  examples: [{ perPercent: "1500" }, { perPercent: "600" }],
});
