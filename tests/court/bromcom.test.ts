// Bromcom v United Learning [2022] EWHC 3262 (TCC): marks of several evaluators were averaged to fractions where the
// documents promised whole marks from 0 to 5, and no panel gave the authority's own reasons. The authority added £42,000
// and £4,405 to the price of one side, and mobilisation costs and discounts to the other's.
import { expect, it } from "vitest";
import { explain } from "../../src/explain/explain.js";
import { evaluated, found, issuesOf, ranking } from "./court.js";

const sheet = (bid: string, marks: readonly string[]) => ({
  bid,
  criterion: "support",
  marks: marks.map((mark, index) => ({ by: `E${index + 1}`, mark, reason: `note ${index + 1} on ${bid}` })),
});

const document = (agreement: string, scoresheets: readonly unknown[]) => ({
  format: "weighbridge/1",
  tender: {
    id: "bromcom",
    scales: { "0-5": { from: "0", to: "5", step: "1" } },
    agreement,
    criteria: [
      { id: "support", type: "quality", weight: "60", scale: "0-5" },
      { id: "price", type: "price", weight: "40", method: { kind: "lowestPriceRatio" } },
    ],
  },
  bids: [
    { id: "incumbent", offers: [{ price: "1000000" }] },
    { id: "claimant", offers: [{ price: "1100000" }] },
  ],
  scoresheets,
});

it("refuses 3.67 as an agreed score on a scale of whole marks", () => {
  const agreed = { agreed: { score: "3.67", reason: "the average of the three" } };
  const [issue] = issuesOf(document("consensus", [{ ...sheet("incumbent", ["4", "4", "3"]), ...agreed }]));
  expect(issue).toMatchObject({ code: "scoreOffScale", score: "3.67", nearest: ["3", "4"] });
});

it("says that a mean falls between the published marks, even where a mean is what was published", () => {
  const sheets = [sheet("incumbent", ["4", "4", "3"]), sheet("claimant", ["4", "4", "4"])];
  const findings = found(evaluated(document("mean", sheets)), "offScale");
  expect(findings.map(({ bid, score }) => [bid, score.exact])).toEqual([["incumbent", "11/3"]]);
});

it("has no ranking from marks alone where a panel has to agree", () => {
  const sheets = [sheet("incumbent", ["4", "4", "3"]), sheet("claimant", ["4", "4", "4"])];
  const evaluation = evaluated(document("consensus", sheets));
  expect(ranking(evaluation)).toEqual([]);
  expect(evaluation.rounds[0]?.lots[0]?.due).toEqual([
    { kind: "agreedScore", bid: "incumbent", criterion: "support" },
    { kind: "agreedScore", bid: "claimant", criterion: "support" },
  ]);
});

/** Prices made comparable by rules that are published, with what the authority stated for each bid. */
const priced = (
  adjustments: readonly unknown[],
  stated: readonly [string, string, string][],
  facts?: boolean[],
) => ({
  format: "weighbridge/1",
  tender: {
    id: "bromcom",
    currency: "GBP",
    criteria: [{ id: "price", type: "price", weight: "100", method: { kind: "lowestPriceRatio" } }],
    adjustments,
  },
  bids: ["incumbent", "claimant"].map((id, index) => ({
    id,
    ...(facts === undefined ? {} : { facts: { incumbent: facts[index] } }),
    offers: [{ price: "1000000" }],
  })),
  adjustments: stated.map(([rule, bid, amount]) => ({
    rule,
    bid,
    amount,
    reason: "as worked out",
    by: "finance",
  })),
});

it("refuses £42,000 and £4,405 that are put on one bid alone", () => {
  const rules = [{ id: "parallel-running" }, { id: "data-transfer" }];
  const stated: [string, string, string][] = [
    ["parallel-running", "claimant", "42000"],
    ["data-transfer", "claimant", "4405"],
  ];
  expect(issuesOf(priced(rules, stated)).map(({ message }) => message)).toEqual([
    'The adjustment "parallel-running" is applied to "claimant" in lot "all" and not to "incumbent": state an amount for every bid, 0 where it comes to nothing, or publish the condition that explains it.',
    'The adjustment "data-transfer" is applied to "claimant" in lot "all" and not to "incumbent": state an amount for every bid, 0 where it comes to nothing, or publish the condition that explains it.',
  ]);
});

it("takes them where a published condition explains why one bid has them, and tells each in the ledger", () => {
  const rules = [
    { id: "parallel-running", title: "Parallel running", unless: "incumbent" },
    { id: "data-transfer", title: "Data transfer", unless: "incumbent", formula: "4405" },
  ];
  const made = priced(rules, [["parallel-running", "claimant", "42000"]], [true, false]);
  const evaluation = evaluated(made);
  expect(
    evaluation.rounds[0]?.lots[0]?.ranking.map(
      ({ bid, price, evaluated: by }) => `${bid} ${price} ${by?.price}`,
    ),
  ).toEqual(["incumbent 1000000 undefined", "claimant 1000000 1046405"]);
  expect(explain(evaluation, { bid: "claimant" })?.slice(1, 5)).toEqual([
    "price: offered price 1 000 000.",
    "  + 42 000 Parallel running: adjustment parallel-running (as worked out).",
    "  + 4 405 Data transfer: adjustment data-transfer.",
    "  Evaluated price = 1 046 405.",
  ]);
});

it("refuses an amount beyond the condition, and waits where no amount is stated at all", () => {
  const rules = [{ id: "parallel-running", unless: "incumbent" }];
  const beyond = priced(rules, [["parallel-running", "incumbent", "1"]], [true, false]);
  expect(issuesOf(beyond).map(({ code }) => code)).toContain("adjustmentNotDue");
  expect(evaluated(priced(rules, [], [true, false])).rounds[0]?.lots[0]?.due).toEqual([
    { kind: "adjustment", bid: "claimant", rule: "parallel-running" },
  ]);
});
