import { entry } from "../entry.js";

/** The lowest admitted price earns the whole weight; every other loses its distance from it, as a share of the highest price. */
export const gapOverHighest = entry({
  kind: "gapOverHighest",
  words:
    "The lowest admitted price earns the whole weight; every other loses its distance from it, as a share of the highest price.",
  parameters: {},
  formula: "weight * (1 - (price - lowest) / highest)",
  otherwise: "weight",
  alsoKnown: ["gap over the highest"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  criticism: ["A bid far above the others shrinks every gap between them."],
});
