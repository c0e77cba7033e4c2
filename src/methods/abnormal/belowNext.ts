import { entry } from "../entry.js";
import { belowLine, ownRule, shortfall } from "../shortfall.js";

/** A price so many per cent below the next dearer one is flagged. */
export const belowNext = entry({
  kind: "belowNext",
  words: "A price so many per cent below the next dearer one is flagged.",
  parameters: shortfall,
  formula: belowLine("next"),
  otherwise: "0",
  alsoKnown: ["gap to the second bid"],
  sources: [ownRule],
  examples: [
    { percent: "10", atLine: "flagged" },
    { percent: "20", atLine: "flagged" },
  ],
});
