import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { explain } from "../../src/explain/explain.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import { parseProcedure } from "../../src/model/parse.js";
import { reportText } from "../../src/report/text.js";
import { price, quality } from "./small.js";

interface Told {
  /** By lots joined with "+", the price. */
  readonly offers: Readonly<Record<string, string | undefined>>;
  readonly score?: string;
  readonly [stated: string]: unknown;
}

/** Three lots given out in the order l3, l1, l2, of which l1 and l2 may be offered together. */
function told(bids: Readonly<Record<string, Told>>, award: object = {}, more: object = {}): Evaluation {
  return evaluate(
    parseProcedure({
      format: "weighbridge/1",
      tender: {
        id: "told",
        scales: { "0-100": { from: "0", to: "100" } },
        criteria: [quality, price],
        lots: ["l1", "l2", "l3"].map((id) => ({ id, estimate: "100" })),
        award: {
          kind: "allocation",
          rule: { kind: "lotOrder", order: ["l3", "l1", "l2"] },
          groups: [["l1", "l2"]],
          compare: "lotWinners",
          ...award,
        },
      },
      bids: Object.entries(bids).map(([id, { offers, score: _score, ...stated }]) => ({
        id,
        ...stated,
        offers: Object.entries(offers).map(([lots, amount]) => ({
          lots: lots.split("+"),
          ...(amount === undefined ? {} : { price: amount }),
        })),
      })),
      scoresheets: Object.entries(bids).map(([bid, { score = "50" }]) => ({
        bid,
        criterion: "quality",
        agreed: { score },
      })),
      ...more,
    }),
  );
}

const awarded = ({ award }: Evaluation): string[] => [
  ...award.contracts.map(({ lots, bid, price: paid }) => `${lots.join("+")} ${bid} ${paid}`),
  ...award.unfilled.map(({ lot, reason }) => `${lot} ${reason}`),
];
const limits = [{ per: "bidder", atMost: "2" }];

describe("combined offers where lots are given out by a rule", () => {
  const bids = {
    A: { offers: { l1: "100", l2: "100", l3: "100" } },
    B: { offers: { l1: "120", l2: "120", "l1+l2": "150" } },
  };

  it("one that is strictly better takes the lots", () => {
    expect(awarded(told(bids))).toEqual(["l1+l2 B 150", "l3 A 100"]);
  });

  it("one that would break a limit beside what is won elsewhere is out, with the limit named", () => {
    const best = { ...bids.B.offers, l3: "90" };
    const evaluation = told({ ...bids, B: { offers: best } }, { limits });
    expect(awarded(evaluation)).toEqual(["l1 A 100", "l2 A 100", "l3 B 90"]);
    expect(evaluation.award.allocation?.groups).toMatchObject([
      { outcome: "separate", passedOver: [{ bid: "B", limit: { kind: "atMost" }, holds: ["l3"] }] },
    ]);
    expect(reportText(evaluation)).toContain(
      "The combined offer of B is out: its bidder has l3, and may win",
    );
  });

  it("what stands is compared with the discounts that it earns, and they come off what is paid", () => {
    const discounts = [{ ifWonCount: "3", percent: "30" }];
    const evaluation = told({ ...bids, A: { ...bids.A, discounts } });
    expect(awarded(evaluation)).toEqual(["l1 A 70", "l2 A 70", "l3 A 70"]);
    expect(explain(evaluation, { bid: "A", lot: "l3" })?.at(-1)).toBe("It has the lot, at 70 (30 % off).");
  });

  it("a discount that hung on the lots that a combination takes is lost", () => {
    const discounts = [{ ifWonCount: "3", percent: "10" }];
    expect(awarded(told({ ...bids, A: { ...bids.A, discounts } }))).toEqual(["l1+l2 B 150", "l3 A 100"]);
  });

  it("a tie leaves the lots apart", () => {
    const tie = { ...bids, B: { offers: { ...bids.B.offers, "l1+l2": "200" } } };
    expect(awarded(told(tie))).toEqual(["l1 A 100", "l2 A 100", "l3 A 100"]);
  });

  it("one that fills a lot which a limit leaves to nobody is better than what leaves it open", () => {
    const alone = { A: bids.A, B: { offers: { l1: "120", l2: "120", "l1+l2": "900" } } };
    const one = told(
      { ...alone, B: { ...alone.B, capacity: "2" }, A: { ...alone.A, capacity: "1" } },
      { rule: { kind: "lotOrder", order: ["l1", "l2", "l3"] } },
    );
    // A has l1; B may have l2, so both stand, and the combination is too dear.
    expect(awarded(one)).toEqual(["l1 A 100", "l2 B 120", "l3 limit"]);
    const dear = told(
      { A: { ...alone.A, capacity: "1" }, B: { offers: { "l1+l2": "900" } } },
      {
        rule: { kind: "lotOrder", order: ["l1", "l2", "l3"] },
      },
    );
    expect(awarded(dear)).toEqual(["l1+l2 B 900", "l3 limit"]);
  });

  it("a price that is due holds up the group, and not the lots elsewhere", () => {
    const evaluation = told({ ...bids, B: { offers: { ...bids.B.offers, "l1+l2": undefined } } });
    expect(awarded(evaluation)).toEqual(["l3 A 100", "l1 incomplete", "l2 incomplete"]);
    expect(evaluation.award.allocation?.groups[0]?.due).toEqual([
      { kind: "price", bid: "B", criterion: "price" },
    ]);
  });
});

describe("marks of a combined offer that are due", () => {
  it("hold up the best of all ways, and are no zero", () => {
    const evaluation = told(
      { A: { offers: { l1: "100", l2: "100", l3: "100", "l1+l2": "150" } } },
      { rule: { kind: "bestOverall", compare: "allPatterns" }, compare: undefined },
      {
        scoresheets: [
          { bid: "A", criterion: "quality", agreed: { score: "50" } },
          { bid: "A", combined: ["l1", "l2"], criterion: "quality", marks: [{ by: "E", mark: "50" }] },
        ],
      },
    );
    expect(evaluation.award.outcome).toBe("incomplete");
    expect(evaluation.rounds[0]?.groups[0]?.due).toEqual([
      { kind: "agreedScore", bid: "A", criterion: "quality" },
    ]);
  });
});

describe("a discount where the price that is compared is not the contract's", () => {
  it("comes off either by itself", () => {
    const evaluation = evaluate(
      parseProcedure({
        format: "weighbridge/1",
        tender: {
          id: "basket",
          scales: { "0-100": { from: "0", to: "100" } },
          criteria: [quality, price],
          lots: [
            { id: "l1", estimate: "100" },
            { id: "l2", estimate: "100" },
          ],
          award: { kind: "allocation", rule: { kind: "bestOverall", compare: "allPatterns" } },
        },
        bids: [
          ["A", "10", "50000", "20"],
          ["B", "9", "90000", undefined],
        ].map(([id, basket, contractPrice, percent]) => ({
          id,
          ...(percent === undefined ? {} : { discounts: [{ ifWonCount: "2", percent }] }),
          offers: ["l1", "l2"].map((lot) => ({ lots: [lot], prices: { price: basket }, contractPrice })),
        })),
        scoresheets: ["A", "B"].map((bid) => ({ bid, criterion: "quality", agreed: { score: "50" } })),
      }),
    );
    // 8 and 8 of a basket against 9 and 9: the lowest, with 50 of 100 and all points of price.
    expect(awarded(evaluation)).toEqual(["l1 A 40000", "l2 A 40000"]);
    const { optimum } = evaluation.award.allocation ?? {};
    expect(`${optimum?.best.value}`).toBe("70");
  });
});
