import { rule } from "../entry.js";

/** The lowest price per quality point earns 100 and the others in proportion; the highest figure wins. */
export const normalisedPricePerQualityPoint = rule({
  kind: "normalisedPricePerQualityPoint",
  words:
    "The lowest price per quality point earns 100 and the others in proportion; the highest figure wins.",
  parameters: {},
  keys: [{ formula: "100 * lowest(price / quality) / (price / quality)", wins: "higher" }],
  weighsPrice: false,
  alsoKnown: ["PQP score", "cost-effectiveness ratio, normalised"],
  sources: [
    "UK Cabinet Office, Bid Evaluation Guidance Note, May 2021: price per quality point",
    "Local Government Procurement, Australia: methods of evaluating price, part 4",
  ],
  criticism: [
    "The order is that of the price per quality point; the figures move with the best bid.",
    "A quotient depends on where the quality scale starts: of 100 for 40 points and 170 for 70 the second wins (2.428571 to 2.500000); with 20 points added to both the first does.",
  ],
});
