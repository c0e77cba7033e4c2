import { rule } from "../entry.js";

/** Quality per cent, raised to the ratio of the weights, for a published amount of money; the highest index wins. */
export const weightedValueIndex = rule({
  kind: "weightedValueIndex",
  words:
    "Quality per cent, raised to the ratio of the weights, for a published amount of money; the highest index wins.",
  parameters: {
    qualityWeight: {
      is: "number",
      unit: "percent",
      above: "0",
      atMost: "99",
      usual: "65",
      words: "the weight of quality; the price has the rest of 100",
    },
    per: { is: "number", unit: "money", above: "0", words: "the amount of money that the index is told for" },
  },
  keys: [
    { formula: "(100 * quality) ^ (qualityWeight / (100 - qualityWeight)) * per / price", wins: "higher" },
  ],
  weighsPrice: false,
  alsoKnown: ["weighted value for money index"],
  sources: ["rdrr.io, tessa: weighted value for money index of the UK Ministry of Defence"],
  criticism: ["Quality weights above about 70 make the exponent explode."],
  examples: [
    { qualityWeight: "65", per: "100000" },
    { qualityWeight: "80", per: "1" },
  ],
});
