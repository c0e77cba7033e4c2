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
  criticism: [
    "One cent can cost a step: with a lowest price of 100 000, 110 000.00 earns 28 of 35 and 110 000.01 earns 21 under the table above.",
  ],
  examples: [
    {
      table: {
        rows: [
          { upTo: "0", gives: "100" },
          { upTo: "10", gives: "80" },
          { upTo: "20", gives: "60" },
          { upTo: "30", gives: "40" },
          { upTo: "40", gives: "20" },
        ],
        otherwise: "0",
      },
    },
  ],
});
