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
});
