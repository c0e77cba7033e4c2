import { entry } from "../entry.js";
import { belowZero } from "../parameters.js";

/** The lowest admitted price earns the whole weight; points fall slowly up to a knee and faster (or slower) beyond it, with both slopes published. */
export const linearWithKnee = entry({
  kind: "linearWithKnee",
  words:
    "The lowest admitted price earns the whole weight; points fall slowly up to a knee and faster (or slower) beyond it, with both slopes published.",
  parameters: {
    kneeOn: {
      is: "choice",
      of: ["lowest", "median"],
      words: "which price the knee is a multiple of",
    },
    kneeAt: {
      is: "number",
      unit: "times",
      atLeast: "1",
      usual: "1.025",
      words: "the multiple of that price at which the slope changes",
    },
    slopeBefore: {
      is: "number",
      unit: "number",
      atLeast: "0",
      atMost: "100",
      usual: "0.1",
      words: "per cent of the weight lost for each per cent of the lowest price, up to the knee",
    },
    slopeAfter: {
      is: "number",
      unit: "number",
      atLeast: "0",
      atMost: "100",
      usual: "1",
      words: "per cent of the weight lost for each per cent of the lowest price, beyond the knee",
    },
    belowZero,
  },
  formula:
    "knee = kneeAt * if(kneeOn = median, median, lowest); lost = slopeBefore * max(0, min(price, knee) - lowest) + slopeAfter * max(0, price - max(knee, lowest)); line = weight * (1 - lost / lowest); if(belowZero = negative, line, max(line, 0))",
  otherwise: "0",
  alsoKnown: ["point of inflection", "graduated line"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  breaks: ["bounds"],
  criticism: [
    "Where the knee stands on the median, an admitted bid that is far dearer moves the knee for all.",
  ],
  examples: [
    { kneeOn: "median", kneeAt: "1.025", slopeBefore: "0.1", slopeAfter: "1", belowZero: "none" },
    { kneeOn: "lowest", kneeAt: "1.2", slopeBefore: "0.5", slopeAfter: "2", belowZero: "none" },
  ],
});
