import { entry } from "../entry.js";

/** The lowest admitted price earns the whole weight, the highest a published least, the others in a straight line between. */
export const lowestToHighestInterval = entry({
  kind: "lowestToHighestInterval",
  words:
    "The lowest admitted price earns the whole weight, the highest a published least, the others in a straight line between.",
  parameters: {
    least: {
      is: "number",
      unit: "percent",
      atLeast: "0",
      below: "100",
      usual: "20",
      words: "the per cent of the weight that the highest price earns: 20 for points from 1 to 5",
    },
  },
  formula: "weight * (least + (100 - least) * (highest - price) / (highest - lowest)) / 100",
  otherwise: "weight",
  alsoKnown: ["min–max onto an interval"],
  sources: ["5dok.org, Irrelevanta eller extrema anbud: PP = 5 − 4 × (P − lowest) ÷ (highest − lowest)"],
  criticism: [
    "A very high bid lifts every other: in the Swedish cleaning tender of the source an accomplice's bid lifted a dear, well-referenced bidder.",
    "Two bids earn the weight and the least whatever lies between them.",
  ],
  examples: [{ least: "20" }, { least: "10" }],
});
