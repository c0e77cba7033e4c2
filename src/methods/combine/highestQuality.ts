import { rule } from "../entry.js";

/** The price is fixed: the highest quality points win. */
export const highestQuality = rule({
  kind: "highestQuality",
  words: "The price is fixed or has no say: the highest quality points win.",
  parameters: {},
  keys: [{ formula: "qualityPoints", wins: "higher" }],
  weighsPrice: false,
  alsoKnown: ["fixed price, competition on quality only", "quality-based selection"],
  sources: [
    "Directive 2014/24/EU, art. 67(2): fixed price, economic operators compete on quality criteria only",
  ],
});
