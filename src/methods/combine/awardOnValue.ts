import { rule } from "../entry.js";

/** A published amount of money for full quality, in proportion to the quality offered, is taken from the price, or what is lacking is added to it; the lowest fictitious price wins. */
export const awardOnValue = rule({
  kind: "awardOnValue",
  words:
    "A published amount of money for full quality, in proportion to the quality offered, is taken from the price, or what is lacking is added to it; the lowest fictitious price wins.",
  parameters: {
    fullQuality: { is: "number", unit: "money", atLeast: "0", words: "what full quality is worth" },
    form: {
      is: "choice",
      of: ["deduction", "addition"],
      words: "whether quality is taken from the price, or what is lacking of it is added",
    },
  },
  keys: [{ formula: "price + fullQuality * if(form = addition, 1 - quality, -quality)", wins: "lower" }],
  weighsPrice: false,
  alsoKnown: ["gunnen op waarde", "mervärdesmodell", "prissetting av kvalitet"],
  sources: [
    "Negometrix support, award on value: 80 000 − 1 500 = 78 500",
    "inkopsradet.se, metodhandboken del 12, monetära modeller",
  ],
  criticism: [
    "The amount is a hidden weight: on the four bids A wins at 40 000 and C at 200 000.",
    "The contract price stays the tendered price.",
  ],
  examples: [
    { fullQuality: "40000", form: "deduction" },
    { fullQuality: "200000", form: "deduction" },
    { fullQuality: "40000", form: "addition" },
  ],
});
