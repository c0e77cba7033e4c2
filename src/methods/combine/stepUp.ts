import { rule } from "../entry.js";

/** The cheapest bid is in hand; each dearer one in turn takes its place where its gain in quality, in per cent, is at least a published multiple of its rise in price, in per cent. What is in hand at the end wins; the next places go the same way, without it. */
export const stepUp = rule({
  kind: "stepUp",
  words:
    "The cheapest bid is in hand; each dearer one in turn takes its place where its gain in quality, in per cent, is at least a published multiple of its rise in price, in per cent. What is in hand at the end wins; the next places go the same way, without it.",
  parameters: {
    perPercent: {
      is: "number",
      unit: "number",
      above: "0",
      atMost: "100",
      usual: "1",
      words: "per cent of quality that must be gained for one per cent of price",
    },
  },
  keys: [
    { formula: "price", wins: "lower" },
    { formula: "qualityPoints", wins: "higher" },
  ],
  procedure: "stepUp",
  weighsPrice: false,
  alsoKnown: ["cost–technical trade-off", "best value continuum"],
  sources: [
    "Design-Build for Water and Wastewater Projects: step to the next more expensive bid where the gain justifies the increment",
  ],
  criticism: [
    "The result depends on the path: a bid that is not worth its step from one may be worth it from another.",
  ],
  examples: [{ perPercent: "1" }],
});
