import { entry } from "../entry.js";

/** Points for what a price lies below the highest admitted one, as a share of it: the highest earns nothing, the lowest not the whole weight. */
export const shareBelowHighest = entry({
  kind: "shareBelowHighest",
  words:
    "Points for what a price lies below the highest admitted one, as a share of it: the highest earns nothing, the lowest not the whole weight.",
  parameters: {},
  formula: "weight * (1 - price / highest)",
  otherwise: "0",
  alsoKnown: ["share of the highest price"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  breaks: ["lowestEarnsAll"],
  criticism: [
    "The lowest price does not earn the whole weight, so that price counts for less than published: on the four bids 11.666667 of 35 at most.",
    "A single bid, and equal bids, earn nothing.",
  ],
});
