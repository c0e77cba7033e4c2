// Braceurself v NHS England [2022] EWHC 1532 (TCC), [2024] EWCA Civ 39: 82.5 against 80.25, where one step of the scale
// in one criterion is worth 2.5 points, enough to turn the result by 0.25.
import { expect, it } from "vitest";
import { evaluated, found, ranking } from "./court.js";

const document = (access: string, history: readonly unknown[] = []) => ({
  format: "weighbridge/1",
  tender: {
    id: "braceurself",
    scales: { "0-4": { from: "0", to: "4", step: "1" }, "0-60": { from: "0", to: "60" } },
    criteria: [
      { id: "access", type: "quality", weight: "10", scale: "0-4" },
      { id: "service", type: "quality", weight: "60", scale: "0-60" },
      { id: "price", type: "price", weight: "30", method: { kind: "lowestPriceRatio" } },
    ],
  },
  bids: [
    { id: "winner", offers: [{ price: "200000" }] },
    { id: "claimant", offers: [{ price: "240000" }] },
  ],
  scoresheets: [
    { bid: "winner", criterion: "access", agreed: { score: "4", reason: "a lift to every surgery" } },
    { bid: "winner", criterion: "service", agreed: { score: "42.5", reason: "sound" } },
    { bid: "claimant", criterion: "access", agreed: { score: access, reason: "a stair climber" }, history },
    { bid: "claimant", criterion: "service", agreed: { score: "50.25", reason: "strong throughout" } },
  ],
});

const late = {
  of: "agreed",
  from: "2",
  to: "3",
  by: "chair",
  at: "after the report to the board",
  reason: "stair climber misread as stair lift",
  rankingVisible: true,
};

it("ranks 82.5 before 80.25, and one step more the other way round by 0.25", () => {
  expect(ranking(evaluated(document("2")))).toEqual(["winner 82.5", "claimant 80.25"]);
  expect(ranking(evaluated(document("3")))).toEqual(["claimant 82.75", "winner 82.5"]);
});

it("shows the step that turned the result when it was taken with the ranking on the table", () => {
  const [finding, ...more] = found(evaluated(document("3", [late])), "changedAfterRanking");
  expect(more).toEqual([]);
  expect([`${finding?.before}`, `${finding?.after}`]).toEqual(["2", "3"]);
  expect(finding?.sentence).toBe(
    "The agreed score for access of bid claimant in lot all was changed from 2 to 3 by chair (after the report to the board) after the ranking was visible: stair climber misread as stair lift.",
  );
});

it("does not show a change made before anybody knew the ranking", () => {
  const early = { ...late, rankingVisible: false };
  expect(found(evaluated(document("3", [early])), "changedAfterRanking")).toEqual([]);
});
