import { describe, expect, it } from "vitest";
import { evaluate, stateAfter } from "../../src/evaluate.js";
import { commitments } from "../../src/explain/commitments.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import { parseProcedure } from "../../src/model/parse.js";
import { commitmentLines } from "../../src/report/commitments.js";
import { writeCommitments } from "../../src/tables/commitments.js";
import { price, quality } from "./small.js";

const apprentices = {
  id: "apprentices",
  title: "Weeks of apprenticeship",
  unit: "weeks",
  proxy: "400",
  cap: "20",
  due: "month 12",
  kpi: "payroll records",
  ref: "NT-1",
};
const value = {
  id: "value",
  title: "Social value",
  type: "measure",
  weight: "10",
  unit: "GBP",
  better: "higher",
  method: { kind: "highestRatio" },
  evidence: { otherwise: "zero" },
  due: "end of contract",
  lines: [apprentices, { id: "spend", unit: "GBP", proxy: "1" }],
};
const criteria = [{ ...quality, weight: "50" }, value, price];

const trees = {
  id: "trees",
  criterion: "quality",
  title: "Trees planted",
  unit: "trees",
  amount: "30",
  due: "year 1",
};
const plan = { id: "plan", criterion: "quality", title: "A travel plan" };

const offer = {
  price: "100",
  measures: { value: { apprentices: "30", spend: "500" } },
  commitments: [trees, plan],
};
const sheets = [
  { bid: "A", criterion: "quality", agreed: { score: "80", reason: "sound" } },
  { bid: "A", criterion: "value", accepted: { apprentices: "25", spend: "0" }, evidence: "provided" },
  { bid: "B", criterion: "quality", agreed: { score: "20", reason: "thin" } },
  { bid: "B", criterion: "value", accepted: { apprentices: "10", spend: "0" }, evidence: "provided" },
];

const documentOf = (tender: object, offers: object, scoresheets: readonly object[] = sheets) => ({
  format: "weighbridge/1",
  tender: {
    id: "social",
    currency: "GBP",
    scales: { "0-100": { from: "0", to: "100" } },
    criteria,
    ...tender,
  },
  bids: Object.entries(offers).map(([id, offers]) => ({ id, bidder: `Bidder ${id}`, offers })),
  scoresheets,
});

const B = [{ price: "120", measures: { value: { apprentices: "10", spend: "0" } } }];

/** "A value.apprentices 25 (4)": the rows of a register in few words. */
const told = (evaluation: Evaluation): string[] =>
  commitments(evaluation).map(
    ({ bid, lots, criterion, id, amount, points }) =>
      `${bid} ${lots.join("+")} ${criterion}.${id} ${amount} (${points})`,
  );

describe("the commitment register", () => {
  const evaluation = evaluate(parseProcedure(documentOf({}, { A: [offer], B })));

  it("holds what was accepted, whatever a cap let count, and what is promised in answers", () => {
    expect(told(evaluation)).toEqual([
      "A all value.apprentices 25 (10)",
      "A all quality.trees 30 (40)",
      "A all quality.plan undefined (40)",
    ]);
    expect(JSON.parse(JSON.stringify(commitments(evaluation)))[0]).toEqual({
      lots: ["all"],
      criterion: "value",
      criterionTitle: "Social value",
      id: "apprentices",
      title: "Weeks of apprenticeship",
      unit: "weeks",
      amount: "25",
      value: "10000",
      due: "month 12",
      kpi: "payroll records",
      evidence: "provided",
      points: "10",
      ref: "NT-1",
      bid: "A",
      bidder: "Bidder A",
    });
  });

  it("stands in the award as data", () => {
    expect(JSON.parse(JSON.stringify(evaluation)).award.contracts[0].commitments).toHaveLength(3);
  });

  it("as text", () => {
    expect(commitmentLines(evaluation)).toEqual([
      "COMMITMENTS under the recommended contracts (people award)",
      "  A (Bidder A), Social value (10 points):",
      "    Weeks of apprenticeship: 25 weeks, worth 10 000 GBP; due: month 12; measured by: payroll",
      "      records; evidence provided",
      "  A (Bidder A), quality (40 points):",
      "    Trees planted: 30 trees; due: year 1",
      "    A travel plan",
    ]);
  });

  it("as CSV", () => {
    expect(writeCommitments(evaluation).split("\r\n")).toEqual([
      "bid,bidder,lots,criterion,criterionTitle,id,title,unit,amount,value,due,kpi,evidence,points",
      "A,Bidder A,all,value,Social value,apprentices,Weeks of apprenticeship,weeks,25,10000,month 12,payroll records,provided,10",
      "A,Bidder A,all,quality,quality,trees,Trees planted,trees,30,,year 1,,,40",
      "A,Bidder A,all,quality,quality,plan,A travel plan,,,,,,,40",
      "",
    ]);
  });

  it("is empty where nothing is recommended, and says so", () => {
    const open = evaluate(parseProcedure(documentOf({}, { A: [offer], B }, sheets.slice(0, 3))));
    expect(commitments(open)).toEqual([]);
    expect(commitmentLines(open)).toEqual(["COMMITMENTS: none, as nothing is recommended."]);
    expect(writeCommitments(open).trimEnd().split("\r\n")).toHaveLength(1);
    const bare = documentOf({ criteria: [{ ...quality, weight: "60" }, price] }, { A: [{ price: "100" }] }, [
      sheets[0] as object,
    ]);
    expect(commitmentLines(evaluate(parseProcedure(bare)))).toEqual([
      "COMMITMENTS: none, as nothing is accepted or promised in the offers that are recommended.",
    ]);
  });

  it("carries an amount of zero only where less is better", () => {
    const emissions = {
      ...value,
      better: "lower",
      method: { kind: "lowestRatio" },
      lines: undefined,
      evidence: undefined,
    };
    const none = evaluate(
      parseProcedure(
        documentOf(
          { criteria: [criteria[0], emissions, price] },
          { A: [{ price: "100", measures: { value: "0" } }] },
          [sheets[0] as object, { bid: "A", criterion: "value", accepted: "0" }],
        ),
      ),
    );
    expect(told(none)).toEqual(["A all value.undefined 0 (0)"]);
  });
});

describe("the register after rounds", () => {
  const tender = {
    rounds: [
      { id: "initial" },
      {
        id: "final",
        reopens: ["value", "quality", "price"],
        ifNoOffer: "previousOfferStands",
        priceRise: "previousOfferStands",
      },
    ],
  };
  const initial = { ...offer, round: "initial" };
  const of = (final: object, more: readonly object[] = [], decisions: readonly object[] = []) =>
    parseProcedure({
      ...documentOf(
        tender,
        { A: [initial, { round: "final", ...final }], B: [{ ...B[0], round: "initial" }] },
        [...sheets, ...more],
      ),
      decisions,
    });

  it("a line or promise left out stands, one that is repeated is replaced", () => {
    const procedure = of(
      { measures: { value: { spend: "900" } }, commitments: [{ ...trees, amount: "45" }] },
      [
        {
          bid: "A",
          criterion: "value",
          round: "final",
          accepted: { apprentices: "30", spend: "900" },
          evidence: "provided",
        },
      ],
    );
    expect(told(evaluate(procedure))).toEqual([
      "A all value.apprentices 30 (10)",
      "A all value.spend 900 (10)",
      "A all quality.trees 45 (40)",
      "A all quality.plan undefined (40)",
    ]);
    // As it stood when the first round was over.
    expect(told(stateAfter(procedure, "initial") as Evaluation)[1]).toBe("A all quality.trees 30 (40)");
  });

  it("a revised line makes the measure due again", () => {
    const [lot] = evaluate(of({ measures: { value: { spend: "900" } } })).rounds[1]?.lots ?? [];
    expect(lot?.due.map((each) => each.kind)).toEqual([
      "acceptedAmount",
      "evidence",
      "acceptedAmount",
      "evidence",
    ]);
    const repeated = evaluate(of({ measures: { value: { spend: "500.0" } } }));
    expect(repeated.rounds[1]?.lots[0]?.due).toEqual([]);
  });

  it("what an offer that does not count promises is not carried", () => {
    const late = [{ about: "late", bid: "A", round: "final", outcome: "setAside" }];
    const more = { commitments: [{ ...trees, amount: "45" }] };
    for (const evaluation of [
      evaluate(of({ price: "90", ...more }, [], late)),
      evaluate(of({ price: "110", ...more })),
    ])
      expect(told(evaluation)[1]).toBe("A all quality.trees 30 (40)");
  });
});

describe("the register of a combined contract", () => {
  const tender = {
    criteria: [criteria[0], { ...value, acrossLots: "sum" }, price],
    lots: [
      { id: "north", estimate: "600" },
      { id: "south", estimate: "400" },
    ],
    award: { kind: "combinations", groups: [["north", "south"]], compare: "lotWinners" },
  };
  const claims = { value: { apprentices: "30", spend: "0" } };
  const offers = [
    { lots: ["north"], price: "60", measures: claims, commitments: [trees] },
    { lots: ["south"], price: "60", measures: claims, commitments: [plan] },
    {
      lots: ["north", "south"],
      price: "90",
      measures: claims,
      commitments: [{ ...plan, title: "One travel plan" }],
    },
  ];
  const lotSheets = ["north", "south"].flatMap((lot, index) => [
    { bid: "A", lot, criterion: "quality", agreed: { score: ["80", "40"][index] } },
    {
      bid: "A",
      lot,
      criterion: "value",
      accepted: { apprentices: ["25", "5"][index], spend: "0" },
      evidence: "provided",
    },
  ]);

  it("takes what was accepted in each lot, promises of the lots, and the points after averaging", () => {
    const evaluation = evaluate(parseProcedure(documentOf(tender, { A: offers }, lotSheets)));
    expect(evaluation.award.contracts.map(({ lots }) => lots)).toEqual([["north", "south"]]);
    expect(told(evaluation)).toEqual([
      "A north value.apprentices 25 (10)",
      "A south value.apprentices 5 (10)",
      "A north+south quality.plan undefined (32)",
      "A north quality.trees 30 (32)",
    ]);
    expect(commitmentLines(evaluation)[1]).toBe("  A (Bidder A), lot north, Social value (10 points):");
  });

  it("takes what was accepted for the lots together, under a cap for each lot, so that nobody is counted twice", () => {
    const together = {
      bid: "A",
      combined: ["north", "south"],
      criterion: "value",
      accepted: { apprentices: "42", spend: "0" },
      evidence: "provided",
    };
    const evaluation = evaluate(parseProcedure(documentOf(tender, { A: offers }, [...lotSheets, together])));
    expect(told(evaluation)[0]).toBe("A north+south value.apprentices 42 (10)");
    const working = evaluation.workings.find((each) => each.of === "amount" && each.lots.length === 2);
    expect(working?.value).toEqual({ n: 16000n, d: 1n });
    const codes = evaluation.findings.flatMap((each) => (each.code === "capReached" ? [each.sentence] : []));
    expect(codes).toContain(
      "The cap of 40 counts for apprentices of value of bid A in lots north and south, in place of 42.",
    );
  });

  it("owes what a combined offer does not state of its evidence", () => {
    const { evidence: _, ...together } = {
      bid: "A",
      combined: ["north", "south"],
      criterion: "value",
      accepted: { apprentices: "42", spend: "0" },
      evidence: "",
    };
    const evaluation = evaluate(parseProcedure(documentOf(tender, { A: offers }, [...lotSheets, together])));
    expect(evaluation.rounds[0]?.groups[0]?.due).toEqual([
      { kind: "evidence", bid: "A", criterion: "value", line: "apprentices" },
    ]);
  });

  it("scores by the price of each way to award the lots", () => {
    const byPrice = {
      ...tender,
      criteria: [
        criteria[0],
        { ...value, method: { kind: "highestPerPrice" }, evidence: undefined, acrossLots: "sum" },
        price,
      ],
    };
    const plain = lotSheets.map((sheet) => ("evidence" in sheet ? { ...sheet, evidence: undefined } : sheet));
    const evaluation = evaluate(parseProcedure(documentOf(byPrice, { A: offers }, plain)));
    const [first, second] = evaluation.rounds[0]?.groups[0]?.compared ?? [];
    // The same 10 000 for 90 and for 120.
    expect([first?.kind, `${first?.points.value}`]).toEqual(["combined", "10"]);
    expect([second?.kind, `${second?.points.value}`]).toEqual(["separate", "7.5"]);
  });
});
