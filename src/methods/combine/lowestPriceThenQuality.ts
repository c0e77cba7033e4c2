import { rule } from "../entry.js";

/** The lowest price wins; among equal prices the highest quality points. */
export const lowestPriceThenQuality = rule({
  kind: "lowestPriceThenQuality",
  words: "The lowest price wins; among equal prices the highest quality points.",
  parameters: {},
  keys: [
    { formula: "price", wins: "lower" },
    { formula: "qualityPoints", wins: "higher" },
  ],
  weighsPrice: false,
  alsoKnown: ["lowest priced compliant tender, then quality", "lexicographic order"],
  sources: ["rdrr.io, tessa: lowest priced tender", "NCHRP Report 561: meets criteria, low bid"],
});
