import { rule } from "../entry.js";
import { qualityWeight } from "../parameters.js";

/** The technical score and the financial score, the lowest price ÷ the price, are weighed and added; the highest sum wins. */
export const qualityAndCost = rule({
  kind: "qualityAndCost",
  words:
    "The technical score and the financial score, the lowest price ÷ the price, are weighed and added; the highest sum wins.",
  parameters: {
    qualityWeight,
  },
  keys: [{ formula: "qualityWeight * quality + (100 - qualityWeight) * lowest / price", wins: "higher" }],
  weighsPrice: false,
  alsoKnown: ["QCBS, quality- and cost-based selection", "Kommissionsmodellen, European Commission formula"],
  sources: [
    "World Bank and ADB, quality- and cost-based selection: S = St × T + Sf × P, Sf = 100 × Fm ÷ F",
    "udbudsportalen.dk, tilbudsvælgeren: minimums of 70 % in all and 50 % on a criterion come before",
  ],
  criticism: [
    "A cheaper bid that enters can turn two others round, as under every score on the lowest price.",
  ],
  examples: [{ qualityWeight: "65" }],
});
