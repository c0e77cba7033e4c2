import { rule } from "../entry.js";

/** The lowest price among the admitted bids wins. */
export const lowestPrice = rule({
  kind: "lowestPrice",
  words: "The lowest price among the admitted bids wins.",
  parameters: {},
  keys: [{ formula: "price", wins: "lower" }],
  weighsPrice: false,
  alsoKnown: ["lowest priced compliant tender", "lowest price technically acceptable"],
  sources: ["Directive 2014/24/EU, art. 67(2): price alone"],
});
