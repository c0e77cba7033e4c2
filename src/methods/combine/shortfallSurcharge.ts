import { rule } from "../entry.js";
import { qualityWeight } from "../parameters.js";

/** The price is raised by a percentage for what is lacking of quality, weighed against the price; the lowest result wins. */
export const shortfallSurcharge = rule({
  kind: "shortfallSurcharge",
  words:
    "The price is raised by a percentage for what is lacking of quality, weighed against the price; the lowest result wins.",
  parameters: {
    qualityWeight,
    against: {
      is: "choice",
      of: ["scale", "best"],
      words: "whether quality is measured against the whole scale or the best bid",
    },
  },
  keys: [
    {
      formula:
        "most = if(against = best, highest(quality), 1); price * (1 + qualityWeight / (100 - qualityWeight) * (most - quality) / most)",
      wins: "lower",
    },
  ],
  weighsPrice: false,
  alsoKnown: ["påslag", "percentage add-on"],
  sources: ["abakus.as, påslagsmodell: P × (1 + weight of quality ÷ weight of price × lacking ÷ most)"],
  criticism: ["Measured against the best bid, a bid that comes in moves all the others."],
  examples: [
    { qualityWeight: "65", against: "scale" },
    { qualityWeight: "65", against: "best" },
  ],
});
