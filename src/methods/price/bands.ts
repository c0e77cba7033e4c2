import { entry } from "../entry.js";

/** Points by steps: a published table from the distance above the lowest admitted price to a share of the weight. */
export const bands = entry({
  kind: "bands",
  words:
    "Points by steps: a published table gives, for the per cent by which a price lies above the lowest, a score out of 100.",
  parameters: {
    table: { is: "table", words: "per cent above the lowest price, to the score out of 100" },
  },
  formula: "weight * bands(100 * (price - lowest) / lowest, table) / 100",
  otherwise: "0",
  alsoKnown: ["step table", "price brackets"],
  sources: ["local practice; a reference table is published with each tender"],
  breaks: ["bounds", "monotonicity", "lowestEarnsAll"],
});
