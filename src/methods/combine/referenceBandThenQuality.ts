import { rule } from "../entry.js";
import { band, withinBand } from "../references.js";

/** Of the bids within a published band below the best quality for the money, the highest quality wins; the bids outside follow. */
export const referenceBandThenQuality = rule({
  kind: "referenceBandThenQuality",
  words:
    "Of the bids within a published band below the best quality for the money, the highest quality wins; the bids outside follow.",
  parameters: { band },
  keys: [withinBand, { formula: "quality", wins: "higher" }],
  weighsPrice: false,
  alsoKnown: ["Erweiterte Richtwertmethode"],
  sources: ["reguvis.de, VgV-Kommentar § 58 (Ferber): Erweiterte Richtwertmethode"],
  criticism: [
    "Three winners come out of one column: on the four bids C has the best quality for the money, and within 10 % of it the price makes B the winner, quality D.",
    "The leader sets the band, and a leader who does not win moves it.",
  ],
  examples: [{ band: "10" }, { band: "5" }],
});
