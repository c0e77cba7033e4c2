import { entry } from "../entry.js";

/** Points for the discount on the ceiling itself: the whole weight only at a price of nothing. */
export const discountShare = entry({
  kind: "discountShare",
  words: "Points for the discount on the ceiling itself: the whole weight only at a price of nothing.",
  parameters: {},
  formula: "weight * max(ceiling - price, 0) / ceiling",
  alsoKnown: ["lineare semplice a punteggio assoluto", "addition method, price points"],
  sources: [
    "Consip platform, Lineare semplice a punteggio assoluto",
    "lawinsider.com, 総合評価の方法: points × (1 − bid ÷ planned price)",
  ],
  breaks: ["lowestEarnsAll"],
  criticism: [
    "The effective weight of price is far below the published one: on the four bids price spans 10.9375 of 35 points, against 24.25 for the rest, which is 31.1 %; were the dearest only 5 % dearer than the cheapest, 4.3 %.",
  ],
});
