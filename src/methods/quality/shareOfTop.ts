import { entry } from "../entry.js";

/** Points in proportion to the score: 1 of 5 earns a fifth of the weight. */
export const shareOfTop = entry({
  kind: "shareOfTop",
  words:
    "Points in proportion to the score: the top of the scale earns the whole weight, and 1 of 5 a fifth of it.",
  parameters: {},
  formula: "weight * score / top",
  alsoKnown: ["score ÷ maximum × weight"],
  sources: ["usual practice; where no method is named this one is used"],
});
