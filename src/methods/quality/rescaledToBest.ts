import { entry } from "../entry.js";

/** The best admitted score earns the whole weight, the others in proportion to it. */
export const rescaledToBest = entry({
  kind: "rescaledToBest",
  words: "The best admitted score earns the whole weight, the others in proportion to it.",
  parameters: {},
  formula: "weight * score / highest",
  otherwise: "0",
  alsoKnown: ["riparametrazione", "best technical score = 100"],
  sources: ["edilbuild.it, riparametrazione: 60, 58, 45 and 51 of 70 become 70, 67.67, 52.5 and 59.5"],
  criticism: [
    "It can turn two bids round: raw 40 and 43 of 65 with price points of 35 and 31.5 are 75.000 to 74.500; re-scaled they are 95.465116 to 96.500000.",
    "Only where the published rules say so: in Italy there is no general duty (Consiglio di Stato V, 2496/2019).",
  ],
});
