import { entry } from "../entry.js";

/** The lowest admitted price earns the whole weight; points fall in a straight line to none at a multiple of it. */
export const linearFromLowest = entry({
  kind: "linearFromLowest",
  words:
    "The lowest admitted price earns the whole weight; points fall in a straight line to none at a published multiple of it.",
  parameters: {
    zeroAt: {
      is: "number",
      unit: "times",
      above: "1",
      usual: "2",
      words: "the multiple of the lowest price that earns nothing",
    },
    belowZero: {
      is: "choice",
      of: ["none", "negative"],
      words: "whether a still dearer price earns nothing or negative points",
    },
  },
  formula:
    "line = weight * (zeroAt * lowest - price) / ((zeroAt - 1) * lowest); if(belowZero = negative, line, max(line, 0))",
  otherwise: "0",
  alsoKnown: [
    "linear method with price span",
    "one-sided interpolation",
    "80/20 and 90/10 preference points",
  ],
  sources: ["submissionsrecht.ch, Preisbewertung: die lineare Methode"],
  breaks: ["bounds"],
});
