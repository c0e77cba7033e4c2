import { entry } from "../entry.js";
import { optimalPrice, optimalTo } from "../optimal.js";

/** A published optimal price earns the whole weight, the ceiling nothing, prices between in a straight line. */
export const optimalToCeiling = entry({
  kind: "optimalToCeiling",
  words:
    "A published optimal price earns the whole weight, the ceiling nothing, prices between in a straight line.",
  parameters: optimalPrice,
  formula: optimalTo("ceiling"),
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
