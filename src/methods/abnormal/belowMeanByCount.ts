import { entry } from "../entry.js";

/**
 * What is flagged depends on how many bids there are. One: more than 25 % below the ceiling. Two: more than 20 %
 * below the other. Three: more than 10 % below the mean, which a highest price more than 10 % above it leaves, or
 * more than 25 % below the ceiling. Four or more: more than 10 % below the mean.
 */
export const belowMeanByCount = entry({
  kind: "belowMeanByCount",
  words:
    "What is flagged depends on how many bids there are: one, more than 25 % below the ceiling; two, more than 20 % below the other; three, more than 10 % below the mean, of which a highest price more than 10 % above it is no part, or more than 25 % below the ceiling; four or more, more than 10 % below the mean.",
  parameters: {
    highOnes: {
      is: "choice",
      of: ["counted", "leftOut"],
      words: "whether, of four or more, prices more than 10 % above the mean are counted in it or left out",
    },
  },
  // Of three only the highest can be left out, and by the source always is; the choice is published for four or more.
  formula: [
    "high = 1.1 * mean",
    "line = bands(count; <= 1: 0.75 * ceiling; <= 2: 0.8 * highest; <= 3: max(0.9 * if(highest > high, (sum - highest) / 2, mean), 0.75 * ceiling); else: 0.9 * if(highOnes = leftOut, mean(price where price <= high), mean))",
    "if(price < line, 1, 0)",
  ].join("; "),
  otherwise: "0",
  alsoKnown: ["reckless tender threshold by number of bidders", "baja temeraria"],
  sources: [
    "derecholocal.es, on the Spanish rules for one, two, three and four or more bidders (RGLCAP, art. 85)",
    "gist.github.com/jsianes/5994066, the same rules in code",
    "es.scribd.com/document/480216486",
  ],
  reference: { own: "included" },
  criticism: [
    "Of the prices 700, 820, 850, 870, 905 and 990 thousand the line is 770 250 with the high ones counted and 746 100 with them left out.",
  ],
  examples: [{ highOnes: "counted" }, { highOnes: "leftOut" }],
});
