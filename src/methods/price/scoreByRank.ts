import { entry } from "../entry.js";

/** Points by place alone: the lowest admitted price earns the whole weight, the last place nothing, equal steps between; equal prices share the better place. */
export const scoreByRank = entry({
  kind: "scoreByRank",
  words:
    "Points by place alone: the lowest admitted price earns the whole weight, the last place nothing, equal steps between; equal prices share the better place.",
  parameters: {},
  formula: "weight * (count - rank) / (count - 1)",
  otherwise: "weight",
  alsoKnown: ["rank scoring", "Borda count"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  criticism: [
    "How much cheaper a bid is has no say.",
    "A third bid between two doubles the distance between them.",
  ],
});
