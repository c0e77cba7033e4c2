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
  criticism: [
    "Beyond the price that earns all, cutting it further earns nothing; Sweden's supreme administrative court holds such a floor above zero unlawful (HFD 2022 ref. 41; a floor at 0 is fine, HFD 2023 ref. 7).",
  ],
  examples: [
    { allAt: "90000", noneAt: "160000" },
    { allAt: "112000", noneAt: "160000" },
  ],
});
