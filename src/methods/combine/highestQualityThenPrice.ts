import { rule } from "../entry.js";

/** The highest quality points win; among equal points the lowest price. */
export const highestQualityThenPrice = rule({
  kind: "highestQualityThenPrice",
  words: "The highest quality points win; among equal points the lowest price.",
  parameters: {},
  keys: [
    { formula: "qualityPoints", wins: "higher" },
    { formula: "price", wins: "lower" },
  ],
  weighsPrice: false,
  alsoKnown: ["quality-based selection, then price", "fixed budget selection, with a ceiling"],
  sources: [
    "procurementoffice.com, World Bank consulting price models: quality-based and fixed-budget selection",
  ],
});
