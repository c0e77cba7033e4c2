import { entry } from "../entry.js";

/** A published optimal price earns the whole weight, the highest admitted price nothing, prices between in a straight line. */
export const optimalToHighest = entry({
  kind: "optimalToHighest",
  words:
    "A published optimal price earns the whole weight, the highest admitted price nothing, prices between in a straight line.",
  parameters: {
    optimal: {
      is: "number",
      unit: "money",
      above: "0",
      words: "the price that earns the whole weight",
    },
    belowOptimal: {
      is: "choice",
      of: ["weight", "more"],
      words: "whether a price below the optimal one earns the weight and no more, or more than the weight",
    },
  },
  formula:
    "line = weight * (highest - price) / (highest - optimal); if(price > optimal, if(price >= highest, 0, line), if(belowOptimal = weight or highest <= optimal, weight, line))",
  otherwise: "0",
  alsoKnown: ["optimal price, against the maximum bid"],
  sources: ["procurementtemplates.co.uk, mean calculation: the maximum there is a bid"],
  breaks: ["bounds", "lowestEarnsAll"],
  criticism: ["One high bid stretches the scale for all; a single bid above the optimum earns nothing."],
  examples: [
    { optimal: "105000", belowOptimal: "more" },
    { optimal: "105000", belowOptimal: "weight" },
  ],
});
