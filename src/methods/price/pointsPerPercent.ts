import { entry } from "../entry.js";
import { belowZero } from "../parameters.js";

/** The lowest admitted price earns the whole weight; every per cent above it takes a published number of points. */
export const pointsPerPercent = entry({
  kind: "pointsPerPercent",
  words:
    "The lowest admitted price earns the whole weight; every per cent above it takes a published number of points.",
  parameters: {
    perPercent: {
      is: "number",
      unit: "points",
      above: "0",
      usual: "0.5",
      words: "points taken for one per cent above the lowest price",
    },
    percent: {
      is: "choice",
      of: ["exact", "whole"],
      words: "whether the per cent counts exactly or is rounded to a whole one first, halves up",
    },
    belowZero,
  },
  formula:
    "above = 100 * (price - lowest) / lowest; line = weight - perPercent * if(percent = whole, round(above, 0), above); if(belowZero = negative, line, max(line, 0))",
  otherwise: "0",
  alsoKnown: ["points per percentage point above the lowest"],
  sources: [
    "equal to the linear method with a price span of weight ÷ (100 × points): submissionsrecht.ch, Preisbewertung: die lineare Methode",
  ],
  breaks: ["bounds"],
  criticism: [
    "The slope is a hidden weight: half a point for one per cent makes a bid that is 70 % dearer lose a weight of 35, and a whole point already at 35 %.",
    "Sources differ on whether the per cent is rounded before it counts; rounded, the score moves in steps.",
  ],
  examples: [
    { perPercent: "0.5", percent: "exact", belowZero: "none" },
    { perPercent: "0.5", percent: "whole", belowZero: "none" },
  ],
});
