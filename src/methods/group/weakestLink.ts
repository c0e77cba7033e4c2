import { entry } from "../entry.js";

/** The group earns as its weakest part does: the least share of its weight that any part earned, of the whole weight. */
export const weakestLink = entry({
  kind: "weakestLink",
  words:
    "The group earns as its weakest part does: the least share of its weight that any part earned, of the whole weight.",
  parameters: {},
  formula: "weight * weakest",
  alsoKnown: ["weakest link", "minimum aggregation", "a level is reached only if every unit reaches it"],
  sources: [
    "UK equality standard for local government, 2008: a level can be claimed only where every area reaches it",
  ],
  criticism: [
    "Strength in one part never makes up for weakness in another: what lies above the weakest earns nothing.",
  ],
});
