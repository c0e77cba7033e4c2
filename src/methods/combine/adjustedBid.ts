import { rule } from "../entry.js";

/** The price is divided by the quality as a fraction; the lowest adjusted bid wins. */
export const adjustedBid = rule({
  kind: "adjustedBid",
  words: "The price is divided by the quality as a fraction; the lowest adjusted bid wins.",
  parameters: {},
  keys: [{ formula: "price / quality", wins: "lower" }],
  weighsPrice: false,
  alsoKnown: ["adjusted bid, US design-build"],
  sources: ["Design-Build for Water and Wastewater Projects: 1 000 000 ÷ 0.85 = 1 176 471"],
  criticism: [
    "A quotient depends on where the quality scale starts: of 100 for 40 points and 170 for 70 the second wins (2.428571 to 2.500000); with 20 points added to both the first does.",
  ],
});
