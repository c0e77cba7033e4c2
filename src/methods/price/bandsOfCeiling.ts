import { entry } from "../entry.js";

/** Points by steps: a published table gives, for the price as a per cent of the ceiling, a score out of 100. */
export const bandsOfCeiling = entry({
  kind: "bandsOfCeiling",
  words:
    "Points by steps: a published table gives, for the price as a per cent of the ceiling, a score out of 100.",
  parameters: {
    table: { is: "table", words: "per cent of the ceiling, to the score out of 100" },
  },
  formula: "weight * bands(100 * price / ceiling, table) / 100",
  alsoKnown: ["absolute bands", "price brackets on the base price"],
  sources: [
    "Tribunal Central Administrativo Norte, 00335/20.6BECBR: points by bands of the deviation from the base price",
  ],
  breaks: ["bounds", "monotonicity", "lowestEarnsAll"],
  criticism: [
    "One cent at the edge of a band costs the whole step; the table says on which side the edge lies: here with the band below.",
  ],
  examples: [
    {
      table: {
        rows: [
          { upTo: "65", gives: "100" },
          { upTo: "75", gives: "80" },
          { upTo: "85", gives: "60" },
          { upTo: "95", gives: "40" },
        ],
        otherwise: "0",
      },
    },
  ],
});
