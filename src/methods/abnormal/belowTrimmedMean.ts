import { entry } from "../entry.js";

/** Of four to six bids a price at least 15 % below the mean without the lowest and the highest is flagged; of other numbers none is. */
export const belowTrimmedMean = entry({
  kind: "belowTrimmedMean",
  words:
    "Of four to six bids a price at least 15 % below the mean without the lowest and the highest is flagged; of fewer or more bids none is.",
  parameters: {},
  formula: "line = 0.85 * trimmedMean(price, 1); if(count < 4 or count > 6, 0, if(price <= line, 1, 0))",
  otherwise: "0",
  alsoKnown: ["15 % below the mean of works tenders"],
  sources: [
    "marchéspublics.be, on the Belgian Council of State's judgment 249.334: the mean of works tenders without the lowest and the highest",
  ],
  reference: { own: "included" },
  criticism: [
    "For seven or more bids the source has another trimming, which was not seen in a public text and is left out.",
  ],
});
