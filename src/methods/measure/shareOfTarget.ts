import { entry } from "../entry.js";

/** Points in proportion to a published target: whoever reaches it earns the whole weight, and nobody more. */
export const shareOfTarget = entry({
  kind: "shareOfTarget",
  words:
    "Points in proportion to a published target: whoever reaches it earns the whole weight, and nobody more.",
  parameters: {
    target: { is: "number", unit: "points", above: "0", words: "the amount that earns the whole weight" },
  },
  formula: "weight * min(1, value / target)",
  alsoKnown: ["own ÷ target", "contribution to a published target"],
  sources: ["absolute scoring of a quantity against a target in the tender documents"],
  verified: false,
  criticism: ["Nothing is earned beyond the target, so that nobody has a reason to offer more."],
  examples: [{ target: "100" }, { target: "60" }],
});
