import { entry } from "../entry.js";

/**
 * A price is flagged that is more than 15 % below the mean without the highest price, and also more than 1 % below
 * the lowest price that is not.
 */
export const belowAdjustedMean = entry({
  kind: "belowAdjustedMean",
  words:
    "A price is flagged that is more than 15 % below the mean without the highest price, and also more than 1 % below the lowest price that is not.",
  parameters: {},
  formula: [
    "adjusted = (sum - highest) / (count - 1)",
    "line = 0.85 * adjusted",
    "qualifying = lowest(price where price >= line)",
    "if(price < line and price < 0.99 * qualifying, 1, 0)",
  ].join("; "),
  otherwise: "0",
  alsoKnown: ["adjusted average with a qualifying price"],
  sources: [
    "Scottish Government, Construction Procurement Handbook (gov.scot), pages 8 and 10: the adjusted average leaves out the highest tender",
  ],
  reference: { own: "included" },
});
