import { rule } from "../entry.js";
import { qualityWeight } from "../parameters.js";

/** A money premium for quality above the lowest admitted one is taken from the price; the lowest adjusted price wins. */
export const qualityPremium = rule({
  kind: "qualityPremium",
  words:
    "A money premium for quality above the lowest admitted one is taken from the price; the lowest adjusted price wins.",
  parameters: {
    qualityWeight: { ...qualityWeight, usual: "60" },
    estimate: {
      is: "number",
      unit: "money",
      above: "0",
      words: "the estimate that the premium is a share of",
    },
  },
  keys: [
    {
      formula: "price - qualityWeight * (quality - lowest(quality)) / (100 - qualityWeight) * estimate",
      wins: "lower",
    },
  ],
  weighsPrice: false,
  alsoKnown: ["price quality method, supplier quality premium"],
  sources: [
    "Local Government Procurement, Australia: methods of evaluating price, part 5, for the idea; the algebra is written down from general knowledge",
  ],
  verified: false,
  criticism: [
    "The lowest quality shifts every premium by one amount, so that no third bid turns two others round; the estimate is a hidden weight.",
  ],
  examples: [{ qualityWeight: "60", estimate: "120000" }],
});
