import { entry } from "../entry.js";
import { proximityBreaks, proximityTo, slopes } from "../proximity.js";

/** The price nearest to the mean of the admitted prices earns most; points fall on either side of the mean. */
export const meanProximity = entry({
  kind: "meanProximity",
  words:
    "The price nearest to the mean of the admitted prices earns most; points fall on either side of the mean.",
  parameters: slopes,
  formula: proximityTo("mean"),
  otherwise: "0",
  alsoKnown: ["proximity to the mean", "media aritmética"],
  sources: ["Colombian model tender documents, as coded in a public scoring tool: ×2 above the reference"],
  breaks: proximityBreaks,
  criticism: [
    "A cheaper bid can score less: of 60, 100, 104 and 108 the cheapest earns least, 22.580645 of 35 points, although it is 40 % cheaper than the next.",
    "Methods around the mean are criticised or refused in Spain; in France the best mark must go to the lowest price (CE, 29 October 2013, n° 370789).",
    "Bidders can move the mean together: cover bids pull it where a friend's bid lies.",
  ],
  examples: [
    { slopeBelow: "1", slopeAbove: "1" },
    { slopeBelow: "1", slopeAbove: "2" },
  ],
});
