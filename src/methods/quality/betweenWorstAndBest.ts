import { entry } from "../entry.js";

/** The best admitted score earns the whole weight, the worst nothing, the others in a straight line between; equal scores all earn the whole weight. */
export const betweenWorstAndBest = entry({
  kind: "betweenWorstAndBest",
  words:
    "The best admitted score earns the whole weight, the worst nothing, the others in a straight line between; equal scores all earn the whole weight.",
  parameters: {},
  formula: "weight * (score - lowest) / (highest - lowest)",
  otherwise: "weight",
  alsoKnown: ["min–max of quality"],
  sources: [
    "the price line between lowest and highest, turned to quality; printed for values of which more is better by the Consip platform",
  ],
  criticism: [
    "The strongest stretch: of two bids one earns everything and the other nothing.",
    "A third bid that is worse than both shrinks the gap between them.",
  ],
});
