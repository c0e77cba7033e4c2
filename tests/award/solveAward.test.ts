import { expect, it } from "vitest";
import { solveAward } from "../../src/award/solveAward.js";
import { evaluate } from "../../src/evaluate.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import { parseProcedure } from "../../src/model/parse.js";
import { reportText } from "../../src/report/text.js";
import { sharing } from "../passes/shared.js";

const evaluation = (compare: string): Evaluation =>
  evaluate(
    parseProcedure(
      sharing({
        lots: { l1: { estimate: "1" }, l2: { estimate: "2" } },
        bids: { A: { l1: "90", l2: "80" }, B: { l1: "70", l2: "75" } },
        award: {
          kind: "allocation",
          rule: { kind: "bestOverall", compare },
          limits: [{ per: "bidder", atMost: "1" }],
        },
      }),
    ),
  );

/** As it would be had the search ended before it found anything. */
const unproven = (proven: Evaluation): Evaluation => ({
  ...proven,
  award: { ...proven.award, outcome: "notProven", contracts: [] },
});

it.each(["totalPoints", "allPatterns"])("%s: finds the award that was not proven", async (compare) => {
  const proven = evaluation(compare);
  const solved = await solveAward(unproven(proven), undefined, async () => undefined);
  expect(solved.award).toEqual(proven.award);
  expect(JSON.stringify(solved)).toBe(JSON.stringify(proven));
});

it("leaves what is proven as it is", async () => {
  const proven = evaluation("totalPoints");
  expect(await solveAward(proven)).toBe(proven);
});

it("a step limit that is too short says so, and no more", async () => {
  const solved = await solveAward(
    unproven(evaluation("totalPoints")),
    { steps: 0, seconds: 1 },
    async () => undefined,
  );
  expect(solved.award.outcome).toBe("notProven");
  expect(solved.award.allocation?.costs).toMatchObject([
    { unknown: "notProven", instead: [], points: undefined },
  ]);
  expect(reportText(solved)).toContain("costs is not known: a search ended before its proof.");
});
