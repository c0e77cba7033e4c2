import { entry } from "../entry.js";
import { proximityBreaks, proximityTo, slopes } from "../proximity.js";

/** The price nearest to the geometric mean of the admitted prices and the ceiling earns most; the ceiling counts once for every three bids begun. */
export const budgetMeanProximity = entry({
  kind: "budgetMeanProximity",
  words:
    "The price nearest to the geometric mean of the admitted prices and the ceiling earns most; the ceiling counts once for every three bids begun.",
  parameters: slopes,
  formula: proximityTo(
    "exp((roundUp(count / 3, 0) * ln(ceiling) + count * ln(geomean)) / (roundUp(count / 3, 0) + count))",
  ),
  otherwise: "0",
  alsoKnown: ["media geométrica con presupuesto oficial"],
  sources: [
    "Colombian model tender documents of the older kind, as coded in public tools: the budget enters max(1, ⌈n ÷ 3⌉) times",
  ],
  breaks: proximityBreaks,
  criticism: ["A cheaper bid can score less than a dearer one."],
  examples: [{ slopeBelow: "1", slopeAbove: "1" }],
});
