// Bromcom v United Learning [2022] EWHC 3262 (TCC): marks of several evaluators were averaged to fractions where the
// documents promised whole marks from 0 to 5, and no panel gave the authority's own reasons.
import { expect, it } from "vitest";
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
