import { entry } from "../entry.js";

/** The group earns the highest of a number of equal levels that every part reaches. */
export const weakestLevel = entry({
  kind: "weakestLevel",
  words: "The group earns the highest of a number of equal levels that every part reaches.",
  parameters: {
    levels: {
      is: "number",
      unit: "number",
      atLeast: "1",
      atMost: "100",
      usual: "5",
      words: "how many levels there are above none",
    },
  },
  formula: "weight * truncate(weakest * levels, 0) / levels",
  alsoKnown: ["level reached by every unit"],
  sources: [
    "UK equality standard for local government, 2008: five levels, each reached only where every area reaches it",
  ],
  criticism: ["A part just short of a level costs the whole group that level."],
  examples: [{ levels: "5" }],
});
