import { entry } from "../entry.js";

/** Points in proportion to the discount on the ceiling, measured against the deepest admitted one or a published significant discount, whichever is deeper. */
export const significantDiscount = entry({
  kind: "significantDiscount",
  words:
    "Points in proportion to the discount on the ceiling, measured against the deepest admitted one or a published significant discount, whichever is deeper.",
  parameters: {
    significant: {
      is: "number",
      unit: "percent",
      above: "0",
      atMost: "100",
      usual: "5",
      words: "the discount below which even the best bid does not earn the whole weight",
    },
  },
  formula: "weight * max(ceiling - price, 0) / max(significant / 100 * ceiling, ceiling - lowest)",
  alsoKnown: ["corrected proportional"],
  sources: [
    "Acuerdo 6/2014, Tribunal Administrativo de Contratos Públicos de Aragón: Vi = Vmax × Bi ÷ max(Bs, Bmax)",
  ],
  breaks: ["lowestEarnsAll"],
  criticism: ["Absolute while no discount is deeper than the significant one, relative beyond."],
  examples: [{ significant: "40" }, { significant: "5" }],
});
