import { entry } from "../entry.js";
import { belowZero, zeroAt } from "../parameters.js";

/** Equal ratios of price cost equal points: the lowest admitted price earns the whole weight, a published multiple of it nothing. */
export const logarithmic = entry({
  kind: "logarithmic",
  words:
    "Equal ratios of price cost equal points: the lowest admitted price earns the whole weight, a published multiple of it nothing.",
  parameters: {
    zeroAt,
    belowZero,
  },
  formula:
    "line = weight * (1 - ln(price / lowest) / ln(zeroAt)); if(belowZero = negative, line, max(line, 0))",
  otherwise: "0",
  alsoKnown: ["log formula", "Chen's logarithmic score"],
  sources: [
    "Negometrix support, the log formula",
    "Chen 2005, quoted in wiskundeforum.nl: 100 − 50 × log₂(price ÷ lowest)",
  ],
  breaks: ["bounds"],
  criticism: [
    "The difference between two bids does not depend on the lowest price, so that a new lowest bid does not turn them round: between 100 and 125 it stays 11.267483 of 35 points when the lowest falls from 100 to 80. That is lost where points below zero are cut off.",
  ],
  examples: [
    { zeroAt: "2", belowZero: "negative" },
    { zeroAt: "1.5", belowZero: "negative" },
    { zeroAt: "3", belowZero: "negative" },
  ],
});
