import { rule } from "../entry.js";

/** The price is divided by an index of quality against the lowest admitted one; the lowest result wins. */
export const relativeValueCost = rule({
  kind: "relativeValueCost",
  words:
    "The price is divided by an index of quality against the lowest admitted one; the lowest result wins.",
  parameters: {},
  keys: [{ formula: "price * (lowest(quality) + 1) / (quality + 1)", wins: "lower" }],
  weighsPrice: false,
  alsoKnown: ["relative value cost"],
  sources: [
    "lgp.org.au, methods of evaluating price, parts 2 to 5: SI = (score + max) ÷ (lowest + max), RVC = P ÷ SI",
  ],
  criticism: ["Full quality is worth at most twice none: on the four bids the cheapest wins."],
});
