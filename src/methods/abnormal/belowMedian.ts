import { entry } from "../entry.js";
import { belowLine, ownRule, shortfall } from "../shortfall.js";

/** A price so many per cent below the median is flagged. */
export const belowMedian = entry({
  kind: "belowMedian",
  words: "A price so many per cent below the median is flagged.",
  parameters: shortfall,
  formula: belowLine("median"),
  otherwise: "0",
  alsoKnown: [],
  sources: [ownRule],
  examples: [{ percent: "15", atLine: "clear" }],
});
