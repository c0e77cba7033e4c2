import { entry } from "../entry.js";

/** A published optimal price earns the whole weight, the ceiling nothing, prices between in a straight line. */
export const optimalToCeiling = entry({
  kind: "optimalToCeiling",
  words:
    "A published optimal price earns the whole weight, the ceiling nothing, prices between in a straight line.",
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
    "line = weight * (ceiling - price) / (ceiling - optimal); if(price > optimal, if(price >= ceiling, 0, line), if(belowOptimal = weight or ceiling <= optimal, weight, line))",
  otherwise: "0",
  alsoKnown: ["optimal price"],
  sources: ["procurementtemplates.co.uk, mean calculation: (maximum − price) ÷ (maximum − optimal price)"],
  breaks: ["bounds", "lowestEarnsAll"],
  criticism: [
    "The published optimum is a guess of the market: where every bid lies above it, price counts for less than published.",
  ],
  examples: [
    { optimal: "105000", belowOptimal: "more" },
    { optimal: "105000", belowOptimal: "weight" },
  ],
});
