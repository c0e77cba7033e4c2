import { entry } from "../entry.js";
import { belowLine, ownRule, shortfall } from "../shortfall.js";

/** A price so many per cent below the mean is flagged. */
export const belowMean = entry({
  kind: "belowMean",
  words: "A price so many per cent below the mean is flagged.",
  parameters: shortfall,
  formula: belowLine("mean"),
  otherwise: "0",
  alsoKnown: ["percentage below the average tender"],
  sources: [ownRule],
  examples: [
    { percent: "10", atLine: "clear" },
    { percent: "15", atLine: "flagged" },
  ],
});
