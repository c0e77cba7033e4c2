import { entry } from "../entry.js";
import { belowLine, ownRule, shortfall } from "../shortfall.js";

/** A price so many per cent below the estimate of the lot is flagged. */
export const belowEstimate = entry({
  kind: "belowEstimate",
  words: "A price so many per cent below the estimate of the lot is flagged.",
  parameters: shortfall,
  formula: belowLine("estimate"),
  otherwise: "0",
  alsoKnown: ["percentage below the estimated value"],
  sources: [ownRule],
  examples: [
    { percent: "25", atLine: "clear" },
    { percent: "30", atLine: "flagged" },
  ],
});
