import { rule } from "../entry.js";

/** The points of all criteria are added; the highest total wins. */
export const weightedSum = rule({
  kind: "weightedSum",
  words: "The points of all criteria are added; the highest total wins.",
  parameters: {},
  keys: [{ formula: "total", wins: "higher" }],
  weighsPrice: true,
  alsoKnown: ["weighted additive score", "MEAT score"],
  sources: ["Directive 2014/24/EU, art. 67: best price-quality ratio by relative weights"],
});
