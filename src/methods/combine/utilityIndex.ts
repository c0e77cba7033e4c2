import { rule } from "../entry.js";

/** What is lacking of the best quality, weighed, lowers a bid's utility for its price; the highest index wins. */
export const utilityIndex = rule({
  kind: "utilityIndex",
  words:
    "What is lacking of the best quality, weighed, lowers a bid's utility for its price; the highest index wins.",
  parameters: {
    qualityWeight: {
      is: "number",
      unit: "percent",
      above: "0",
      below: "100",
      usual: "50",
      words: "the weight of quality; 50 weighs it as much as the price",
    },
  },
  keys: [
    {
      formula: "(1 - (highest(quality) - quality) * qualityWeight / (100 - qualityWeight)) / price * lowest",
      wins: "higher",
    },
  ],
  weighsPrice: false,
  alsoKnown: ["utility index"],
  sources: ["support-us.negometrix.com, utility index: U = [(1 − (Qbest − Q) × N) ÷ P] × Pbest"],
  criticism: [
    "A best bid that does not win turns others round: 0.850000 to 0.833333 becomes 0.600000 to 0.625000 when full quality at 300 joins.",
    "Below zero where much is lacking.",
  ],
  examples: [{ qualityWeight: "65" }, { qualityWeight: "50" }],
});
