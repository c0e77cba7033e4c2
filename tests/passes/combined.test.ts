import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import type { Evaluation, GroupResult } from "../../src/model/evaluation.js";
import { parseProcedure } from "../../src/model/parse.js";
import { price, quality } from "./small.js";

interface Pair {
  readonly award?: object;
  /** What the tender says beside. */
  readonly tender?: object;
  readonly lots?: readonly object[];
  readonly criteria?: readonly object[];
  /** By bid: its score and price in each lot, and its price for both. */
  readonly bids: Readonly<
    Record<
      string,
      {
        readonly one?: readonly [string, string];
        readonly two?: readonly [string, string];
        readonly both?: string;
      }
    >
  >;
  readonly sheets?: readonly object[];
  readonly decisions?: readonly object[];
}

const estimates = [
  { id: "one", estimate: "600" },
  { id: "two", estimate: "400" },
];

function evaluated({
  award = {},
  tender = {},
  lots = estimates,
  criteria = [quality, price],
  bids,
  sheets = [],
  decisions = [],
}: Pair): Evaluation {
  return evaluate(
    parseProcedure({
      format: "weighbridge/1",
      tender: {
        id: "pair",
        scales: { "0-100": { from: "0", to: "100" } },
        criteria,
        lots,
        ...tender,
        award: { kind: "combinations", groups: [["one", "two"]], compare: "lotWinners", ...award },
      },
      bids: Object.entries(bids).map(([id, { one, two, both }]) => ({
        id,
        offers: [
          ...(one === undefined
            ? []
            : [
                {
                  lots: ["one"],
                  price: one[1],
                },
              ]),
          ...(two === undefined
            ? []
            : [
                {
                  lots: ["two"],
                  price: two[1],
                },
              ]),
          ...(both === undefined ? [] : [{ lots: ["one", "two"], price: both }]),
        ],
      })),
      scoresheets: [
        ...Object.entries(bids).flatMap(([bid, { one, two }]) => [
          ...(one === undefined
            ? []
            : [{ bid, lot: "one", criterion: "quality", agreed: { score: one[0] } }]),
          ...(two === undefined
            ? []
            : [{ bid, lot: "two", criterion: "quality", agreed: { score: two[0] } }]),
        ]),
        ...sheets,
      ],
      decisions,
    }),
  );
}

const groupOf = (evaluation: Evaluation): GroupResult => evaluation.rounds[0]?.groups[0] as GroupResult;
const totals = (group: GroupResult): string[] =>
  group.compared.map(
    (each) =>
      `${each.kind === "combined" ? "" : "apart "}${Array.from(new Set(each.winners.map((winner) => winner.bid))).join("+")} ${each.total}`,
  );

const even = { A: { one: ["50", "60"], two: ["50", "40"], both: "100" } } as const;

describe("combined offers", () => {
  it("a tie leaves the lots apart: the combination must be strictly better", () => {
    const tie = evaluated({ bids: even });
    expect(totals(groupOf(tie))).toEqual(["apart A 70", "A 70"]);
    expect(groupOf(tie).outcome).toBe("separate");
    expect(tie.award.contracts.map((each) => each.lots)).toEqual([["one"], ["two"]]);
    const better = evaluated({ bids: { A: { ...even.A, both: "99.99" } } });
    expect(groupOf(better).outcome).toBe("combined");
    expect(better.award.contracts).toMatchObject([{ lots: ["one", "two"], bid: "A" }]);
  });

  it("never set a single lot's baseline, nor change its ranking", () => {
    const bids = {
      A: { one: ["50", "60"], two: ["50", "40"] },
      B: { one: ["60", "70"], two: ["60", "50"] },
    } as const;
    const alone = evaluated({ bids });
    const together = evaluated({ bids: { ...bids, B: { ...bids.B, both: "1" } } });
    expect(JSON.stringify(together.rounds[0]?.lots)).toBe(JSON.stringify(alone.rounds[0]?.lots));
  });

  it("every tied lot winner gives a set of its own", () => {
    const bids = {
      A: { one: ["50", "60"], two: ["10", "40"], both: "90" },
      B: { one: ["50", "60"], two: ["90", "40"] },
    } as const;
    expect(totals(groupOf(evaluated({ bids })))).toContain("apart A+B 75.6");
    expect(totals(groupOf(evaluated({ bids }))).filter((each) => each.startsWith("apart"))).toHaveLength(2);
  });

  it("are admissible only where the bid is admissible in every lot", () => {
    const decisions = [{ bid: "A", lot: "two", about: "withdrawn", outcome: "setAside" }];
    const group = groupOf(
      evaluated({ bids: { ...even, B: { one: ["50", "60"], two: ["50", "40"] } }, decisions }),
    );
    expect(group.setAside).toMatchObject([{ bid: "A", reasons: [{ code: "setAsideInLot", lot: "two" }] }]);
  });

  it("stand under the sum of the lots' ceilings, or the ceiling of the group", () => {
    const ceiling = (amount: string) => ({ ceiling: { price: amount, otherwise: "setAside" } });
    const lots = [
      { ...estimates[0], ...ceiling("60") },
      { ...estimates[1], ...ceiling("40") },
    ];
    const above = { bids: { A: { ...even.A, both: "100.01" } } };
    expect(groupOf(evaluated({ ...above, lots })).setAside).toMatchObject([
      { bid: "A", reasons: [{ code: "aboveCeiling" }] },
    ]);
    expect(groupOf(evaluated({ bids: even, lots })).setAside).toEqual([]);
    const group = { lots: ["one", "two"], ...ceiling("110") };
    expect(groupOf(evaluated({ ...above, lots, award: { groups: [group] } })).setAside).toEqual([]);
  });

  it("use the panel's own sheet on the combined offer where there is one", () => {
    const sheets = [{ bid: "A", combined: ["one", "two"], criterion: "quality", agreed: { score: "80" } }];
    expect(totals(groupOf(evaluated({ bids: even, sheets })))).toEqual(["A 88", "apart A 70"]);
  });

  it.each([
    ["sum", ["A 100", "B 70"]],
    ["mean", ["A 100", "B 76"]],
  ])(
    "add a measure across lots, or average it by the estimates, as published: %s",
    (acrossLots, expected) => {
      const spend = {
        id: "spend",
        type: "measure",
        weight: "60",
        unit: "GBP",
        better: "higher",
        method: { kind: "highestRatio" },
        acrossLots,
      };
      const amounts = { A: ["10", "10"], B: ["10", "0"] };
      const evaluation = evaluate(
        parseProcedure({
          format: "weighbridge/1",
          tender: {
            id: "pair",
            criteria: [spend, price],
            lots: estimates,
            award: { kind: "combinations", groups: [["one", "two"]], compare: "lotWinners" },
          },
          bids: Object.entries(amounts).map(([id, [one, two]]) => ({
            id,
            offers: [
              { lots: ["one"], price: "60", measures: { spend: one } },
              { lots: ["two"], price: "40", measures: { spend: two } },
              { lots: ["one", "two"], price: "100" },
            ],
          })),
          scoresheets: Object.entries(amounts).flatMap(([bid, [one, two]]) => [
            { bid, lot: "one", criterion: "spend", accepted: one },
            { bid, lot: "two", criterion: "spend", accepted: two },
          ]),
        }),
      );
      expect(totals(groupOf(evaluation)).filter((each) => !each.startsWith("apart"))).toEqual(expected);
    },
  );

  it("wait for a lot that is not known yet", () => {
    const evaluation = evaluated({ bids: { ...even, B: { one: ["50", "60"] } }, sheets: [], decisions: [] });
    expect(groupOf(evaluation).outcome).toBe("separate");
    const open = evaluate(
      parseProcedure({
        ...evaluation.procedure.document,
        scoresheets: (evaluation.procedure.document.scoresheets ?? []).filter((sheet) => sheet.bid !== "B"),
      }),
    );
    expect(groupOf(open).due).toContainEqual({ kind: "lot", lot: "one" });
    expect(open.award.outcome).toBe("incomplete");
  });
});

describe("allPatterns", () => {
  it("may find a pattern of single offers that the lot winners are not", () => {
    const bids = {
      A: { one: ["100", "100"], two: ["0", "100"] },
      B: { one: ["76", "70"], two: ["90", "60"] },
    } as const;
    // Lot one is worth a tenth of the whole: its quality hardly counts in the package, its price fully does.
    const lots = [
      { id: "one", estimate: "100" },
      { id: "two", estimate: "900" },
    ];
    const winners = evaluated({ bids, lots });
    const patterns = evaluated({ bids, lots, award: { compare: "allPatterns" } });
    expect(winners.award.contracts.map((each) => each.bid)).toEqual(["A", "B"]);
    expect(patterns.award.contracts.map((each) => each.bid)).toEqual(["B", "B"]);
    expect(groupOf(patterns).compared).toHaveLength(4);
  });
});

describe("rounds of combined offers", () => {
  it("an offer for one lot may lapse while the combined one lives on", () => {
    const offers = (round: string, amounts: Readonly<Record<string, string>>) =>
      Object.entries(amounts).map(([lots, amount]) => ({ round, lots: lots.split("+"), price: amount }));
    const evaluation = evaluate(
      parseProcedure({
        format: "weighbridge/1",
        tender: {
          id: "lapse",
          scales: { "0-100": { from: "0", to: "100" } },
          criteria: [quality, price],
          lots: estimates,
          rounds: [
            { id: "initial" },
            { id: "bafo", reopens: ["price"], ifNoOffer: "setAside", priceRise: "allowed" },
            { id: "last", reopens: ["price"], ifNoOffer: "previousOfferStands", priceRise: "allowed" },
          ],
          award: { kind: "combinations", groups: [["one", "two"]], compare: "lotWinners" },
        },
        bids: [
          {
            id: "A",
            offers: [
              ...offers("initial", { one: "60", two: "40", "one+two": "95" }),
              ...offers("bafo", { "one+two": "90" }),
              ...offers("last", { "one+two": "85" }),
            ],
          },
          {
            id: "B",
            offers: [
              ...offers("initial", { one: "70", two: "50" }),
              ...offers("bafo", { one: "65", two: "45" }),
            ],
          },
        ],
        scoresheets: ["A", "B"].map((bid) => ({ bid, criterion: "quality", agreed: { score: "50" } })),
      }),
    );
    const [, bafo, last] = evaluation.rounds;
    expect(bafo?.lots[0]?.setAside).toMatchObject([{ bid: "A", reasons: [{ code: "noOffer" }] }]);
    expect(bafo?.lots[0]?.ranking.map((each) => each.bid)).toEqual(["B"]);
    expect(bafo?.groups[0]).toMatchObject({ outcome: "combined", setAside: [] });
    expect(last?.lots[0]?.setAside).toMatchObject([
      { bid: "A", reasons: [{ code: "offerLapsed", round: "bafo" }] },
    ]);
    expect(evaluation.award).toMatchObject({
      round: "last",
      contracts: [{ bid: "A", lots: ["one", "two"] }],
    });
    expect(String(evaluation.award.contracts[0]?.price)).toBe("85");
  });

  it("a combined offer whose bid is not invited in one of its lots is not read", () => {
    const evaluation = evaluate(
      parseProcedure({
        format: "weighbridge/1",
        tender: {
          id: "cut",
          scales: { "0-100": { from: "0", to: "100" } },
          criteria: [quality, price],
          lots: estimates,
          rounds: [
            { id: "initial" },
            {
              id: "bafo",
              reopens: ["price"],
              ifNoOffer: "previousOfferStands",
              priceRise: "allowed",
              invited: { kind: "best", count: 1, by: "total" },
            },
          ],
          award: { kind: "combinations", groups: [["one", "two"]], compare: "lotWinners" },
        },
        bids: ["A", "B"].map((id, index) => ({
          id,
          offers: [
            { round: "initial", lots: ["one"], price: index === 0 ? "60" : "70" },
            { round: "initial", lots: ["two"], price: index === 0 ? "50" : "40" },
            { round: "initial", lots: ["one", "two"], price: "80" },
            { round: "bafo", lots: ["one", "two"], price: "10" },
            ...(index === 0 ? [{ round: "bafo", lots: ["one"], price: "59" }] : []),
          ],
        })),
        scoresheets: ["A", "B"].map((bid) => ({ bid, criterion: "quality", agreed: { score: "50" } })),
      }),
    );
    const bafo = evaluation.rounds[1];
    expect(bafo?.groups[0]?.notInvited).toMatchObject([
      { bid: "A", offered: true },
      { bid: "B", offered: true },
    ]);
    expect(bafo?.groups[0]?.outcome).toBe("separate");
    expect(evaluation.award.contracts.map((each) => each.bid)).toEqual(["A", "B"]);
  });
});

describe("a way of awarding lots of which no figure is known", () => {
  it("holds up the group, and the others keep their places", () => {
    const group = groupOf(
      evaluated({
        tender: { combine: { kind: "pricePerQualityPoint" } },
        criteria: [
          { id: "quality", type: "quality", weight: "100", scale: "0-100" },
          { id: "price", type: "price" },
        ],
        bids: {
          A: { one: ["80", "100"], two: ["80", "100"], both: "150" },
          B: { one: ["60", "100"], two: ["60", "100"], both: "120" },
        },
        sheets: [{ bid: "B", combined: ["one", "two"], criterion: "quality", agreed: { score: "0" } }],
      }),
    );
    expect(group.outcome).toBe("incomplete");
    expect(group.due).toEqual([
      { kind: "formulaUndefined", bid: "B", criterion: "total", hole: "divisionByZero" },
    ]);
    expect(group.compared.map(({ rank, kind }) => `${rank} ${kind}`)).toEqual(["1 combined", "2 separate"]);
  });
});
