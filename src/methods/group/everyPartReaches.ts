import { entry } from "../entry.js";

/** The group earns its whole weight where every part earned at least a published share of its own, and nothing else. */
export const everyPartReaches = entry({
  kind: "everyPartReaches",
  words:
    "The group earns its whole weight where every part earned at least a published share of its own, and nothing else.",
  parameters: {
    share: {
      is: "number",
      unit: "percent",
      above: "0",
      atMost: "100",
      usual: "100",
      words: "the per cent of its weight that every part must earn",
    },
  },
  formula: "if(100 * weakest >= share, weight, 0)",
  alsoKnown: ["all or nothing", "pass in every part"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  criticism: ["One part decides over the whole weight."],
  examples: [{ share: "80" }],
});
