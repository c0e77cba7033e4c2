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
  criticism: [
    "A quotient depends on where the quality scale starts: of 100 for 40 points and 170 for 70 the second wins (2.428571 to 2.500000); with 20 points added to both the first does.",
    "Without quality points there is no figure: the outcome stays open, so publish a minimum quality.",
  ],
});
