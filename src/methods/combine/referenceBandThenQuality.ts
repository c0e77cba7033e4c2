import { rule } from "../entry.js";

/** Of the bids within a published band below the best quality for the money, the highest quality wins; the bids outside follow. */
export const referenceBandThenQuality = rule({
  kind: "referenceBandThenQuality",
  words:
    "Of the bids within a published band below the best quality for the money, the highest quality wins; the bids outside follow.",
  parameters: {
    band: {
      is: "number",
      unit: "percent",
      atLeast: "0",
      below: "100",
      usual: "10",
      words: "how far below the best quality for the money a bid may lie and still be compared further",
    },
  },
  keys: [
    {
      formula: "value = quality / price; if(value >= highest(value) * (1 - band / 100), 1, 0)",
      wins: "higher",
    },
    { formula: "quality", wins: "higher" },
  ],
  weighsPrice: false,
  alsoKnown: ["Erweiterte Richtwertmethode"],
  sources: ["reguvis.de, VgV-Kommentar § 58 (Ferber): Erweiterte Richtwertmethode"],
  criticism: [
    "Three winners come out of one column: on the four bids C has the best quality for the money, and within 10 % of it the price makes B the winner, quality D.",
    "The leader sets the band, and a leader who does not win moves it.",
  ],
  examples: [{ band: "10" }, { band: "5" }],
});
