// Woods v Milton Keynes [2015] EWHC 2011 (TCC): 60/40, a margin of 3.43 that was 2.93 once an error in the scores was
// found; answers that should have been zero; notes that only paraphrased the scale; an assessor who had worked for
// a bidder; a third pass because the incumbent had lost.
import { expect, it } from "vitest";
import { compare, subtract } from "../../src/number/rational.js";
import { evaluated, found, issuesOf, ranking } from "./court.js";

const scale = [
  { score: "0", label: "Unacceptable", definition: "Fails to address the question." },
  { score: "5", label: "Good", definition: "Addresses the question in full." },
  { score: "10", label: "Excellent", definition: "Addresses the question in full, with added value." },
];

const document = ({
  incumbent = "5",
  manager = "5",
  changed = false,
  reason = "names one manager for it all",
}) => ({
  format: "weighbridge/1",
  tender: {
    id: "woods",
    scales: { "0-10": scale, any: { from: "0", to: "30" } },
    criteria: [
      { id: "manager", type: "quality", weight: "10", scale: "0-10" },
      { id: "rest", type: "quality", weight: "30", scale: "any" },
      { id: "price", type: "price", weight: "60", method: { kind: "lowestPriceRatio" } },
    ],
  },
  bids: [
    { id: "winner", offers: [{ price: "800000" }] },
    { id: "incumbent", offers: [{ price: "1000000" }] },
  ],
  scoresheets: [
    { bid: "winner", criterion: "manager", agreed: { score: manager, reason } },
    { bid: "winner", criterion: "rest", agreed: { score: "18", reason: "as the notes of the panel say" } },
    { bid: "incumbent", criterion: "manager", agreed: { score: incumbent, reason: "one for each site" } },
    {
      bid: "incumbent",
      criterion: "rest",
      agreed: { score: changed ? "27.07" : "26.57", reason: "strong on all but one" },
      ...(changed
        ? {
            history: [
              {
                of: "agreed",
                from: "26.57",
                to: "27.07",
                by: "panel",
                at: "third pass",
                rankingVisible: true,
              },
            ],
          }
        : {}),
    },
  ],
});

const margin = (of: unknown): string => {
  const [first, second] = evaluated(of).rounds[0]?.lots[0]?.ranking ?? [];
  if (first === undefined || second === undefined) throw new Error("two bids are ranked");
  const apart = subtract(first.total.value, second.total.value);
  expect(compare(apart, { n: 0n, d: 1n })).toBe(1);
  return `${Number(apart.n) / Number(apart.d)}`;
};

it("keeps the margin exact: 3.43, and 2.93 once the error is put right", () => {
  expect(margin(document({}))).toBe("3.43");
  expect(margin(document({ changed: true }))).toBe("2.93");
});

it("shows what a third pass changed once the result was known, and that nobody said why", () => {
  const evaluation = evaluated(document({ changed: true }));
  const [change] = found(evaluation, "changedAfterRanking");
  expect([`${change?.before}`, `${change?.after}`, change?.reason]).toEqual(["26.57", "27.07", undefined]);
  expect(found(evaluation, "reasonMissing")).toMatchObject([
    { of: "change", missing: [{ bid: "incumbent", criterion: "rest" }], count: 1 },
  ]);
});

it("shows an answer that is scored though it is recorded not to address the question, and that zero loses the contract", () => {
  const decision = {
    bid: "winner",
    about: "manager",
    outcome: "notAddressed",
    reason: "no dedicated project manager",
    by: "panel",
  };
  const evaluation = evaluated({ ...document({}), decisions: [decision] });
  expect(found(evaluation, "scoredNotAddressed").map(({ score, most }) => [`${score}`, `${most}`])).toEqual([
    ["5", "0"],
  ]);
  const corrected = evaluated({ ...document({ manager: "0" }), decisions: [decision] });
  expect(found(corrected, "scoredNotAddressed")).toEqual([]);
  expect(ranking(corrected)[0]).toBe("incumbent 79.57");
});

it("shows a reason that says what the scale says", () => {
  const evaluation = evaluated(document({ reason: "good: addresses the question  in full" }));
  expect(found(evaluation, "reasonIsScale").map(({ bid, criterion }) => [bid, criterion])).toEqual([
    ["winner", "manager"],
  ]);
});

it("refuses the mark of an assessor who worked for a bidder", () => {
  const base = document({});
  const marks = [{ by: "former employee", mark: "10", reason: "knows the team" }];
  const [issue] = issuesOf({
    ...base,
    evaluators: [
      { id: "former employee", conflicts: [{ bid: "incumbent", reason: "employed there until 2012" }] },
    ],
    scoresheets: base.scoresheets.map((sheet, index) => (index === 2 ? { ...sheet, marks } : sheet)),
  });
  expect(issue).toMatchObject({
    code: "conflictedMark",
    evaluator: "former employee",
    bid: "incumbent",
    reason: "employed there until 2012",
  });
});
