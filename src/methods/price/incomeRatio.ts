import { entry } from "../entry.js";

/** For contracts that earn the buyer money: points in proportion to the amount offered, the highest admitted one earning the whole weight. */
export const incomeRatio = entry({
  kind: "incomeRatio",
  words:
    "For contracts that earn the buyer money: points in proportion to the amount offered, the highest admitted one earning the whole weight.",
  parameters: {},
  formula: "weight * price / highest",
  otherwise: "0",
  alsoKnown: ["highest acceptable tender, income-generating contract"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  breaks: ["monotonicity", "lowestEarnsAll"],
  criticism: [
    "Here the price is what the bidder pays: a higher one earns more. It has no place where the buyer pays.",
  ],
});
