import { entry } from "../entry.js";
import { belowBenchmark } from "../parameters.js";

/** Points in inverse proportion to price, measured from a published benchmark and not from the other bids. */
export const benchmarkRatio = entry({
  kind: "benchmarkRatio",
  words:
    "Points in inverse proportion to price, measured from a published benchmark and not from the other bids.",
  parameters: {
    benchmark: {
      is: "number",
      unit: "money",
      above: "0",
      words: "the should-cost price that earns the whole weight",
    },
    belowBenchmark,
  },
  formula: "ratio = weight * benchmark / price; if(belowBenchmark = more, ratio, min(weight, ratio))",
  otherwise: "weight",
  alsoKnown: ["benchmark scoring", "should-cost ratio"],
  sources: ["Design-Build for Water and Wastewater Projects: weighted criteria"],
  breaks: ["bounds", "lowestEarnsAll"],
  criticism: ["Where every bid lies above the benchmark, price counts for less than published."],
  examples: [
    { benchmark: "112000", belowBenchmark: "weight" },
    { benchmark: "112000", belowBenchmark: "more" },
  ],
});
