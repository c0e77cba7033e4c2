import { entry } from "../entry.js";
import { belowZero, zeroAt } from "../parameters.js";

/** The lowest admitted price earns the whole weight; points fall in a straight line to none at a multiple of it. */
export const linearFromLowest = entry({
  kind: "linearFromLowest",
  words:
    "The lowest admitted price earns the whole weight; points fall in a straight line to none at a published multiple of it.",
  parameters: {
    zeroAt,
    belowZero,
  },
  formula:
    "line = weight * (zeroAt * lowest - price) / ((zeroAt - 1) * lowest); if(belowZero = negative, line, max(line, 0))",
  otherwise: "0",
  alsoKnown: ["linear method with price span", "one-sided interpolation"],
  sources: ["submissionsrecht.ch, Preisbewertung: die lineare Methode"],
  breaks: ["bounds"],
  criticism: [
    "The span is a hidden weight: the same three bids have three different results under 75, 50 and 30 %.",
    "A cheaper bid that enters widens the gap between two others and can turn them round: 74.000000 to 74.400000 becomes 65.250000 to 64.775000.",
    "Beyond the span bids tie at nothing, or earn negative points: France holds those unlawful, Norway's board accepted them (KOFA 2015/60).",
  ],
  examples: [
    { zeroAt: "2", belowZero: "none" },
    { zeroAt: "1.75", belowZero: "none" },
    { zeroAt: "1.5", belowZero: "none" },
    { zeroAt: "1.3", belowZero: "none" },
    { zeroAt: "1.3", belowZero: "negative" },
  ],
});
