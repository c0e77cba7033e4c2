import { entry } from "../entry.js";

/** Points in a straight line between two published amounts, none beyond the one and all beyond the other. */
export const linearBetween = entry({
  kind: "linearBetween",
  words:
    "Points in a straight line between two published amounts: none at the one or beyond, the whole weight at the other or beyond.",
  parameters: {
    noneAt: { is: "number", unit: "points", words: "the amount that earns nothing" },
    allAt: { is: "number", unit: "points", words: "the amount that earns the whole weight" },
  },
  formula: "clamp(weight * (value - noneAt) / (allAt - noneAt), 0, weight)",
  otherwise: "0",
  alsoKnown: ["linear between fixed bounds"],
  sources: ["absolute linear scoring of a quantity"],
  examples: [{ noneAt: "0", allAt: "100" }],
});
