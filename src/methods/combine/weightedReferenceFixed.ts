import { rule } from "../entry.js";
import { qualityWeight } from "../parameters.js";

/** Quality and price, each as a ratio to a published reference, are weighed against each other; the highest difference wins. */
export const weightedReferenceFixed = rule({
  kind: "weightedReferenceFixed",
  words:
    "Quality and price, each as a ratio to a published reference, are weighed against each other; the highest difference wins.",
  parameters: {
    qualityWeight,
    referenceQuality: {
      is: "number",
      unit: "percent",
      above: "0",
      atMost: "100",
      words: "the quality, in per cent, that counts as one",
    },
    referencePrice: { is: "number", unit: "money", above: "0", words: "the price that counts as one" },
  },
  keys: [
    {
      formula:
        "1000 * (qualityWeight * quality / referenceQuality - (1 - qualityWeight / 100) * price / referencePrice)",
      wins: "higher",
    },
  ],
  weighsPrice: false,
  alsoKnown: ["Gewichtete Richtwertmethode, fixed reference"],
  sources: [
    "iabg.de, Glossar Vergabemanagement: Gewichtete Richtwertmethode, as described; the algebra is written down from general knowledge",
  ],
  verified: false,
  criticism: ["The references are hidden weights."],
  examples: [{ qualityWeight: "65", referenceQuality: "70", referencePrice: "120000" }],
});
