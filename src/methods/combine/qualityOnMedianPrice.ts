import { rule } from "../entry.js";

/** Quality per cent for the price, told on the median admitted price; the highest figure wins. */
export const qualityOnMedianPrice = rule({
  kind: "qualityOnMedianPrice",
  words: "Quality per cent for the price, told on the median admitted price; the highest figure wins.",
  parameters: {},
  keys: [{ formula: "100 * quality * median / price", wins: "higher" }],
  weighsPrice: false,
  alsoKnown: ["VFM points"],
  sources: ["simplylogical.atlassian.net, value for money: score ÷ price × median price"],
  criticism: [
    "The order is that of quality for money; the figures move with the median.",
    "A quotient depends on where the quality scale starts: of 100 for 40 points and 170 for 70 the second wins (2.428571 to 2.500000); with 20 points added to both the first does.",
  ],
});
