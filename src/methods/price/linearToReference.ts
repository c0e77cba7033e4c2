import { entry } from "../entry.js";

/** Points in a straight line between two published prices: all points at the lower, none at the upper. */
export const linearToReference = entry({
  kind: "linearToReference",
  words:
    "Points in a straight line between two published prices: all points at or below the one, none at or above the other.",
  parameters: {
    allAt: { is: "number", unit: "money", atLeast: "0", words: "the price that earns the whole weight" },
    noneAt: { is: "number", unit: "money", above: "0", words: "the price that earns nothing" },
  },
  formula: "clamp(weight * (noneAt - price) / (noneAt - allAt), 0, weight)",
  otherwise: "0",
  alsoKnown: ["weighted factor method", "absolute linear with two anchors", "soglia"],
  sources: ["Negometrix support, de gewogen factor methode"],
  breaks: ["lowestEarnsAll"],
});
