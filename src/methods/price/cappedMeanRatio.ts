import { entry } from "../entry.js";

/** The whole weight up to the mean admitted price, in inverse proportion to price beyond it. */
export const cappedMeanRatio = entry({
  kind: "cappedMeanRatio",
  words: "The whole weight up to the mean admitted price, in inverse proportion to price beyond it.",
  parameters: {},
  formula: "weight * min(1, mean / price)",
  otherwise: "weight",
  alsoKnown: ["average scoring"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  criticism: [
    "At or below the mean a lower price earns nothing more, so that bidders aim at the mean they expect.",
    "One very high bid lifts the mean and with it the number of bids that earn all.",
  ],
});
