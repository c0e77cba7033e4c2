import { rule } from "../entry.js";

/** Quality per cent for a published amount of money; the most quality for the money wins. */
export const qualityPerPrice = rule({
  kind: "qualityPerPrice",
  words: "Quality per cent for a published amount of money; the most quality for the money wins.",
  parameters: {
    per: {
      is: "number",
      unit: "money",
      above: "0",
      words: "the amount of money that the quality is told for",
    },
  },
  keys: [{ formula: "100 * quality * per / price", wins: "higher" }],
  weighsPrice: false,
  alsoKnown: [
    "value for money index",
    "Einfache Richtwertmethode, UfAB",
    "adjusted score, with the owner's estimate as the amount",
  ],
  sources: [
    "rdrr.io, tessa: value for money index of the UK Ministry of Defence",
    "vergabeblog.de, Decoy-Effekt: Z = L ÷ P",
    "Design-Build for Water and Wastewater Projects: adjusted score = T × estimate ÷ price",
  ],
  criticism: [
    "A quotient depends on where the quality scale starts: of 100 for 40 points and 170 for 70 the second wins (2.428571 to 2.500000); with 20 points added to both the first does.",
    "Cheap and poor can beat dear and good: 50 000 at 40 points beats 100 000 at 75.",
  ],
  examples: [{ per: "100000" }, { per: "10000" }, { per: "120000" }],
});
