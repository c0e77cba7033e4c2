import { rule } from "../entry.js";

/** Standard points and the quality points together, for a published amount of money; the highest figure wins. */
export const divisionMethod = rule({
  kind: "divisionMethod",
  words:
    "Standard points and the quality points together, for a published amount of money; the highest figure wins.",
  parameters: {
    standardPoints: {
      is: "number",
      unit: "points",
      atLeast: "0",
      usual: "100",
      words: "what every bid has before its quality points",
    },
    per: {
      is: "number",
      unit: "money",
      above: "0",
      words: "the amount of money that the points are told for",
    },
  },
  keys: [{ formula: "(standardPoints + qualityPoints) * per / price", wins: "higher" }],
  weighsPrice: false,
  alsoKnown: ["除算方式, division method"],
  sources: ["lawinsider.com, 総合評価の方法: (100 + additional points) ÷ price"],
  criticism: ["The standard points damp quality strongly: on the four bids the cheapest wins."],
  examples: [{ standardPoints: "100", per: "100000" }],
});
