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
});
