import { entry } from "../entry.js";
import { proximityBreaks, proximityUnless, slopes } from "../proximity.js";

/**
 * A figure drawn after the offers are in, such as the cents of an exchange rate, picks the reference price: the
 * price nearest to it earns most. Where the lowest price is picked, points are in inverse proportion to price.
 */
export const drawnProximity = entry({
  kind: "drawnProximity",
  words:
    "A figure drawn after the offers are in picks the reference, and the price nearest to it earns most; where the lowest price is picked, points are in inverse proportion to price.",
  parameters: {
    references: {
      is: "table",
      words:
        "the drawn figure, to the reference: 1 lower median, 2 geometric mean, 3 middle of lowest and mean, 4 lowest price, 5 mean, 6 middle of highest and mean, 7 geometric mean with the ceiling once for every three bids begun",
    },
    ...slopes,
  },
  formula: [
    "picked = bands(draw, references)",
    "times = roundUp(count / 3, 0)",
    proximityUnless(
      "bands(picked; <= 1: lowerMedian; <= 2: geomean; <= 3: (lowest + mean) / 2; <= 4: lowest; <= 5: mean; <= 6: (highest + mean) / 2; else: exp((times * ln(ceiling) + count * ln(geomean)) / (times + count)))",
      "picked = 4",
      "weight * lowest / price",
    ),
  ].join("; "),
  otherwise: "0",
  alsoKnown: ["method drawn by the exchange rate", "TRM"],
  sources: [
    "Colombia Compra Eficiente, CCE-EICP-GI-04, as coded in public tools: cents 00–24 median, 25–49 geometric mean, 50–74 low mean, 75–99 lowest price",
  ],
  breaks: proximityBreaks,
  criticism: [
    "Chance picks the winner: the same four bids have another best price under another draw.",
    "A cheaper bid can score less than a dearer one under every reference but the lowest price.",
  ],
  examples: [
    {
      references: {
        rows: [
          { upTo: "24", gives: "1" },
          { upTo: "49", gives: "2" },
          { upTo: "74", gives: "3" },
        ],
        otherwise: "4",
      },
      slopeBelow: "1",
      slopeAbove: "1",
    },
  ],
});
