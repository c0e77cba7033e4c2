// Lancashire Care v Lancashire CC [2018] EWHC 1589 (TCC): two bidders, five evaluators, and a record from which nobody
// could tell what led the panel to its scores. Set aside, though nobody showed that the result was wrong.
import { expect, it } from "vitest";
import { reportText } from "../../src/report/text.js";
import { evaluated, found, ranking } from "./court.js";

const evaluators = ["E1", "E2", "E3", "E4", "E5"].map((id) => ({ id }));

const document = ({ reasons, reason }: { reasons?: "required"; reason?: string }) => ({
  format: "weighbridge/1",
  tender: {
    id: "lancashire",
    scales: { "0-5": { from: "0", to: "5", step: "1" } },
    ...(reasons === undefined ? {} : { reasons }),
    criteria: [
      { id: "safeguarding", type: "quality", weight: "50", scale: "0-5" },
      { id: "price", type: "price", weight: "50", method: { kind: "lowestPriceRatio" } },
    ],
  },
  evaluators,
  bids: [
    { id: "trusts", offers: [{ price: "100" }] },
    { id: "winner", offers: [{ price: "105" }] },
  ],
  scoresheets: [
    {
      bid: "trusts",
      criterion: "safeguarding",
      marks: evaluators.map(({ id }, index) => ({
        by: id,
        mark: index === 0 ? "5" : "3",
        reason: "see notes",
      })),
      agreed: { score: "3", ...(reason === undefined ? {} : { reason }) },
    },
    {
      bid: "winner",
      criterion: "safeguarding",
      marks: evaluators.slice(1).map(({ id }) => ({ by: id, mark: "4", reason: `as ${id} set out` })),
      agreed: { score: "4", reason: "A named lead in every district; referrals within a day." },
    },
  ],
});

it("is not finished while a score has no reason, where the rules require one", () => {
  const evaluation = evaluated(document({ reasons: "required" }));
  const [lot] = evaluation.rounds[0]?.lots ?? [];
  expect(lot?.outcome).toBe("incomplete");
  expect(lot?.due).toEqual([{ kind: "reason", bid: "trusts", criterion: "safeguarding", by: undefined }]);
  expect(reportText(evaluation)).toContain("Due: bid trusts: the reason for the score for safeguarding");
});

it("says so where they do not", () => {
  const [finding, ...more] = found(evaluated(document({})), "reasonMissing");
  expect(more).toEqual([]);
  expect(finding?.sentence).toBe("No reason is recorded for 1 of 2 scores: safeguarding (trusts).");
});

it("is ranked with every reason there, and what the panel has to look at again is listed", () => {
  const evaluation = evaluated(document({ reasons: "required", reason: "Two districts have no lead." }));
  expect(ranking(evaluation)).toEqual(["winner 87.619047619047619047619047619048", "trusts 80"]);
  expect(found(evaluation, "markSpread").map(({ bid, steps }) => [bid, `${steps}`])).toEqual([
    ["trusts", "2"],
  ]);
  expect(found(evaluation, "movedFromMark").map(({ by, agreed }) => [by, `${agreed}`])).toEqual([
    ["E1", "3"],
  ]);
  expect(found(evaluation, "markMissing").map(({ bid, by }) => [bid, by])).toEqual([["winner", "E1"]]);
});
