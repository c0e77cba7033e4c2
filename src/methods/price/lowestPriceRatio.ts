import { entry } from "../entry.js";

/** Points in inverse proportion to price: the lowest admitted price earns the whole weight. */
export const lowestPriceRatio = entry({
  kind: "lowestPriceRatio",
  words: "Points in inverse proportion to price: the lowest admitted price earns the whole weight.",
  parameters: {},
  formula: "weight * lowest / price",
  otherwise: "0",
  alsoKnown: ["relative lowest price", "inverse proportion", "QCBS financial score", "rule of three"],
  sources: ["World Bank and ADB, quality- and cost-based selection: Sf = 100 × Fm ÷ F"],
  criticism: [
    "A cheaper bid that enters shrinks the gap between two others and can turn them round: 100 000 with 60 against 125 000 with 70 is 74.000000 to 73.500000; with a third at 80 000 it is 67.000000 to 67.900000.",
    "High prices are compressed: of 100, 104, 110 and 120 the points span 5.833333 of 35, so that price counts 17.5 % where 35 % is published and quality spans 27.5 points.",
  ],
});
