import { entry } from "../entry.js";

/** Points in proportion to the discount on the ceiling, up to a published discount that earns the whole weight. */
export const satietyDiscount = entry({
  kind: "satietyDiscount",
  words:
    "Points in proportion to the discount on the ceiling, up to a published discount that earns the whole weight.",
  parameters: {
    satiety: {
      is: "number",
      unit: "percent",
      above: "0",
      atMost: "100",
      usual: "30",
      words: "the discount beyond which a lower price earns nothing more",
    },
  },
  formula: "weight * clamp(100 * (ceiling - price) / ceiling, 0, satiety) / satiety",
  alsoKnown: ["umbral de saciedad"],
  sources: [
    "obcp.es, fórmulas de valoración económica: accepted in TACRC resolutions 976/2018, 97/2019 and 822/2019",
  ],
  breaks: ["lowestEarnsAll"],
  criticism: [
    "Beyond the threshold cutting the price earns nothing, and bidders pool there.",
    "Sweden's supreme administrative court holds a floor above zero below which lower prices earn nothing unlawful (HFD 2022 ref. 41).",
  ],
  examples: [{ satiety: "30" }],
});
