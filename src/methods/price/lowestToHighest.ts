import { entry } from "../entry.js";

/** The lowest admitted price earns the whole weight, the highest none, the others in a straight line between. */
export const lowestToHighest = entry({
  kind: "lowestToHighest",
  words:
    "The lowest admitted price earns the whole weight, the highest none, the others in a straight line between; equal prices all earn the whole weight.",
  parameters: {},
  formula: "weight * (highest - price) / (highest - lowest)",
  otherwise: "weight",
  alsoKnown: ["two-sided interpolation", "highest bid–lowest bid scoring", "min–max"],
  sources: ["Consip platform, Lineare tra i valori minimo e massimo: full marks where all offers are equal"],
  criticism: [
    "Two bids earn everything and nothing, whatever lies between them: 1 000 000 and 1 000 001 earn 35 and 0.",
    "One decoy stretches the scale: 74.00 to 48.75 becomes 74.00 to 75.00 when a bid at 200 joins 100 and 125.",
    "Called impermissible in Germany, discouraged in Switzerland and Italy; in France giving all to the cheapest and nothing to the dearest was held unlawful.",
  ],
});
