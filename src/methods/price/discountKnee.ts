import { entry } from "../entry.js";

/** Two straight lines in the discount on the ceiling, with a published knee and a published discount that earns the whole weight. */
export const discountKnee = entry({
  kind: "discountKnee",
  words:
    "Two straight lines in the discount on the ceiling, with a published knee and a published discount that earns the whole weight.",
  parameters: {
    kneeShare: {
      is: "number",
      unit: "number",
      above: "0",
      below: "1",
      usual: "0.9",
      words: "the share of the weight that the discount at the knee earns",
    },
    kneeAt: {
      is: "number",
      unit: "percent",
      above: "0",
      below: "100",
      usual: "25",
      words: "the discount at the knee",
    },
    fullAfter: {
      is: "number",
      unit: "percent",
      above: "0",
      atMost: "100",
      usual: "15",
      words: "the further discount beyond the knee that earns the whole weight",
    },
  },
  formula:
    "discount = 100 * max(ceiling - price, 0) / ceiling; weight * if(discount <= kneeAt, kneeShare * discount / kneeAt, min(1, kneeShare + (1 - kneeShare) * (discount - kneeAt) / fullAfter))",
  alsoKnown: ["absolute piecewise linear", "umbral"],
  sources: ["the algebra is elementary; no public source of this very form was seen"],
  verified: false,
  breaks: ["lowestEarnsAll"],
  criticism: [
    "Beyond the knee a cut earns less; Portugal's court of auditors objects to that.",
    "Beyond the discount that earns all, a cut earns nothing.",
  ],
  examples: [{ kneeShare: "0.9", kneeAt: "25", fullAfter: "15" }],
});
