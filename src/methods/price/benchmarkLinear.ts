import { entry } from "../entry.js";
import { belowBenchmark, belowZero } from "../parameters.js";

/** A published benchmark price earns the whole weight; each per cent away from it moves the score in a straight line. */
export const benchmarkLinear = entry({
  kind: "benchmarkLinear",
  words:
    "A published benchmark price earns the whole weight; each per cent away from it moves the score in a straight line.",
  parameters: {
    benchmark: {
      is: "number",
      unit: "money",
      above: "0",
      words: "the should-cost price that earns the whole weight",
    },
    slope: {
      is: "number",
      unit: "number",
      above: "0",
      atMost: "100",
      usual: "1",
      words: "per cent of the weight for each per cent of the benchmark",
    },
    belowBenchmark,
    belowZero,
  },
  formula:
    "line = weight * (1 - slope * (price - benchmark) / benchmark); capped = if(belowBenchmark = more, line, min(line, weight)); if(belowZero = negative, capped, max(capped, 0))",
  alsoKnown: ["linear to benchmark"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  breaks: ["bounds", "lowestEarnsAll"],
  criticism: ["Uncapped, a price far below the benchmark earns more than the published weight."],
  examples: [
    { benchmark: "112000", slope: "1", belowBenchmark: "more", belowZero: "negative" },
    { benchmark: "112000", slope: "1", belowBenchmark: "weight", belowZero: "none" },
  ],
});
