import { entry } from "../entry.js";
import { optimalPrice, optimalTo } from "../optimal.js";

/** A published optimal price earns the whole weight, the highest admitted price nothing, prices between in a straight line. */
export const optimalToHighest = entry({
  kind: "optimalToHighest",
  words:
    "A published optimal price earns the whole weight, the highest admitted price nothing, prices between in a straight line.",
  parameters: optimalPrice,
  formula: optimalTo("highest"),
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
