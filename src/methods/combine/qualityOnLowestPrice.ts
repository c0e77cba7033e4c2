import { rule } from "../entry.js";

/** Quality per cent, in proportion to the lowest admitted price ÷ the price; the highest figure wins. */
export const qualityOnLowestPrice = rule({
  kind: "qualityOnLowestPrice",
  words: "Quality per cent, in proportion to the lowest admitted price ÷ the price; the highest figure wins.",
  parameters: {},
  keys: [{ formula: "100 * quality * lowest / price", wins: "higher" }],
  weighsPrice: false,
  alsoKnown: ["VFM per cent"],
  sources: ["simplylogical.atlassian.net, value for money: q × Pmin ÷ P"],
  criticism: [
    "The order is that of quality for money; the figures move with the lowest price.",
    "A quotient depends on where the quality scale starts: of 100 for 40 points and 170 for 70 the second wins (2.428571 to 2.500000); with 20 points added to both the first does.",
  ],
});
