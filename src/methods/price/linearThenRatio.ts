import { entry } from "../entry.js";

/** A straight line from the lowest admitted price up to a published multiple of it, in inverse proportion beyond: never below nothing. */
export const linearThenRatio = entry({
  kind: "linearThenRatio",
  words:
    "A straight line from the lowest admitted price up to a published multiple of it, in inverse proportion beyond: never below nothing.",
  parameters: {
    kneeAt: {
      is: "number",
      unit: "times",
      above: "1",
      below: "2",
      usual: "1.2",
      words: "the multiple of the lowest price at which the line gives way to the proportion",
    },
  },
  formula:
    "if(price <= kneeAt * lowest, weight * (2 - price / lowest), weight * (2 - kneeAt) * kneeAt * lowest / price)",
  otherwise: "0",
  alsoKnown: ["hybrid of line and ratio, continuous"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  examples: [{ kneeAt: "1.2" }],
});
