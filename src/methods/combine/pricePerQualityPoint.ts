import { rule } from "../entry.js";

/** The price is divided by the quality points; the lowest price per point wins. */
export const pricePerQualityPoint = rule({
  kind: "pricePerQualityPoint",
  words: "The price is divided by the quality points; the lowest price per point wins.",
  parameters: {},
  keys: [{ formula: "price / qualityPoints", wins: "lower" }],
  weighsPrice: false,
  alsoKnown: ["PQP", "price-quality ratio", "cost per quality point"],
  sources: ["UK Cabinet Office, Bid Evaluation Guidance Note, May 2021: price per quality point"],
});
