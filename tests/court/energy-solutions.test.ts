// Energy Solutions v Nuclear Decommissioning Authority [2016] EWHC 1988 (TCC): scores of the winner were raised so that
// it would not fail two requirements that it had to meet. A margin of about one per cent.
import { expect, it } from "vitest";
import { evaluated, found, issuesOf, ranking } from "./court.js";

const change = (from: string, to: string) => ({
  of: "agreed",
  from,
  to,
  by: "evaluator",
  at: "second pass",
  reason: "reconsidered",
  rankingVisible: true,
});

const document = (score: string, history: readonly unknown[], decisions: readonly unknown[]) => ({
  format: "weighbridge/1",
  tender: {
    id: "magnox",
    scales: { "0-10": { from: "0", to: "10", step: "1" } },
    criteria: [
      { id: "decommissioning-plan", type: "requirement", otherwise: "setAside" },
      {
        id: "waste",
        type: "quality",
        weight: "60",
        scale: "0-10",
        minimum: { score: "4", otherwise: "setAside" },
      },
      { id: "price", type: "price", weight: "40", method: { kind: "lowestPriceRatio" } },
    ],
  },
  bids: [
    { id: "winner", offers: [{ price: "700" }] },
    { id: "claimant", offers: [{ price: "800" }] },
  ],
  scoresheets: [
    { bid: "winner", criterion: "waste", agreed: { score, reason: "changed" }, history },
    { bid: "claimant", criterion: "waste", agreed: { score: "7", reason: "as the notes say" } },
  ],
  decisions: [
    { bid: "claimant", about: "decommissioning-plan", outcome: "met", reason: "complete" },
    ...decisions,
  ],
});

const met = { bid: "winner", about: "decommissioning-plan", outcome: "met", reason: "complete" };
const notMet = { ...met, outcome: "notMet", reason: "two parts are missing" };

it("sets the bid aside by a requirement that it does not meet, whatever it is scored", () => {
  for (const score of ["4", "7", "10"]) {
    const evaluation = evaluated(document(score, [], [notMet]));
    expect(ranking(evaluation)).toEqual(["claimant 82"]);
    expect(evaluation.rounds[0]?.lots[0]?.setAside[0]).toMatchObject({
      bid: "winner",
      reasons: [{ code: "requirementNotMet", criterion: "decommissioning-plan" }],
    });
  }
});

it("shows a score edited from a fail into a pass, with both figures and the minimum it crosses", () => {
  const evaluation = evaluated(document("9", [change("3", "9")], [met]));
  expect(ranking(evaluation)[0]).toBe("winner 94");
  expect(found(evaluation, "minimumCrossed").map((each) => each.sentence)).toEqual([
    "The score for waste of bid winner in lot all went from 3 (evaluator) to 9, which takes it over the minimum.",
  ]);
  expect(found(evaluation, "changedAfterRanking")).toHaveLength(1);
});

it("refuses a second decision that turns the first around", () => {
  const [issue] = issuesOf(document("9", [], [notMet, met]));
  expect(issue).toMatchObject({ code: "contradictoryDecisions", first: "notMet", second: "met" });
});
