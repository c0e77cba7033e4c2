import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { explain } from "../../src/explain/explain.js";
import type { Evaluation, LotResult } from "../../src/model/evaluation.js";
import { parseProcedure } from "../../src/model/parse.js";
import { reportJson } from "../../src/report/json.js";
import { reportText } from "../../src/report/text.js";
import { asides, documentOf, dues, ranked } from "./small.js";

const rule = {
  method: { kind: "belowMean", percent: "20", atLine: "clear" },
  offers: "current",
  own: "included",
};
const prices = { A: "100", B: "100", C: "95", D: "60" };
const scores = { A: ["90"], B: ["80"], C: ["70"], D: ["60"] };

const small = (decisions: readonly unknown[] = [], tender: Record<string, unknown> = {}): Evaluation =>
  evaluate(
    parseProcedure(documentOf({ tender: { abnormallyLow: rule, ...tender }, prices, scores, decisions })),
  );

const lotIn = (evaluation: Evaluation): LotResult => evaluation.rounds.at(-1)?.lots[0] as LotResult;

const about = (bid: string, outcome: string, more: Record<string, unknown> = {}) => ({
  bid,
  about: "abnormallyLow",
  outcome,
  reason: "as recorded",
  ...more,
});

const flags = ({ abnormallyLow }: LotResult): string[] | undefined =>
  abnormallyLow?.map(({ bid, price, decided }) => `${bid} ${price} ${decided ?? "due"}`);

describe("a flag", () => {
  it("makes an explanation due, sets nobody aside, and leaves no recommendation", () => {
    const evaluation = small();
    const lot = lotIn(evaluation);
    expect(flags(lot)).toEqual(["D 60 due"]);
    expect([lot.outcome, dues(lot), asides(lot)]).toEqual(["incomplete", ["D explanation"], {}]);
    expect(ranked(lot)).toBe("A 1 78, D 2 76, B 3 72, C 4 67.263157894736842105263157894737");
    expect(evaluation.award).toMatchObject({ outcome: "incomplete", contracts: [] });
    expect(lot.withRejected).toBeUndefined();
  });

  it("says why, with the figures", () => {
    expect(lotIn(small()).abnormallyLow?.[0]?.sentence).toBe(
      "Bid D asks 60 and is flagged, since 60 < 71, with line = mean price × (1 − percent ÷ 100) = 88.75 × (1 − 20 ÷ 100) = 71.",
    );
    const own = { ...rule, method: { kind: "formula", formula: "0.8 * mean - price" } };
    expect(lotIn(small([], { abnormallyLow: own })).abnormallyLow?.[0]?.sentence).toBe(
      "Bid D asks 60 and is flagged, as 0.8 × mean price − price = 0.8 × 88.75 − 60 is above zero.",
    );
  });

  it("is explained for those flagged and for those not", () => {
    expect(explain(small(), { bid: "D", criterion: "abnormallyLow" })).toEqual([
      "Bid D, abnormally low tenders",
      "Abnormally low, against 4 current prices, its own included: if(atLine = flagged, if(price <= line, 1, 0), if(price < line, 1, 0)) = 1, flagged (since atLine is clear; since 60 < 71).",
      "  with line = mean price × (1 − percent ÷ 100) = 88.75 × (1 − 20 ÷ 100) = 71.",
    ]);
    expect(explain(small(), { bid: "A", criterion: "abnormallyLow" })?.[1]).toContain(
      "= 0, not flagged (since atLine is clear; since it is not so that 100 < 71).",
    );
    expect(explain(small(), { bid: "A" })?.slice(-3, -2)[0]).toContain("Abnormally low, against");
    expect(explain(small([], { abnormallyLow: undefined }), { bid: "A", criterion: "abnormallyLow" })).toBe(
      undefined,
    );
  });

  it("is printed under the ranking", () => {
    expect(reportText(small())).toContain(
      "  Perhaps abnormally low: Bid D asks 60 and is flagged, since 60 < 71, with line = mean price × (1 −\n    percent ÷ 100) = 88.75 × (1 − 20 ÷ 100) = 71.\n  Due: bid D: an explanation of its price, which may be abnormally low\n",
    );
  });

  it("comes only from bids that passed the gates, and only they are held against", () => {
    const lot = lotIn(small([{ bid: "B", about: "late", outcome: "setAside", reason: "after noon" }]));
    // Mean of 100, 95 and 60 is 85, so the line is 68.
    expect(flags(lot)).toEqual(["D 60 due"]);
    expect(lot.abnormallyLow?.[0]?.sentence).toContain("since 60 < 68");
    expect(
      flags(lotIn(small([{ bid: "D", about: "late", outcome: "setAside", reason: "after noon" }]))),
    ).toEqual([]);
  });

  it("is not looked for where no rule is published", () => {
    expect(flags(lotIn(small([], { abnormallyLow: undefined })))).toBeUndefined();
  });
});

describe("a formula without a value", () => {
  const next = (more: Record<string, unknown> = {}) => ({
    ...rule,
    method: { kind: "formula", formula: "if(price < 0.8 * next, 1, 0)", ...more },
  });

  it("is due where nothing stands in for it", () => {
    const lot = lotIn(small([], { abnormallyLow: next() }));
    expect(dues(lot)).toEqual([
      "A formulaUndefined abnormallyLow",
      "B formulaUndefined abnormallyLow",
      "D explanation",
    ]);
    expect(reportText(small([], { abnormallyLow: next() }))).toContain(
      "Due: bid A: what holds where the formula for abnormally low tenders has no value, as there is no",
    );
  });

  it("uses what stands in for it", () => {
    const abnormallyLow = next({ otherwise: "0" });
    expect(dues(lotIn(small([], { abnormallyLow })))).toEqual(["D explanation"]);
    expect(explain(small([], { abnormallyLow }), { bid: "A", criterion: "abnormallyLow" })?.[1]).toBe(
      "Abnormally low, against 4 current prices, its own included: the formula has no value here, as there is no dearer offer; the rule then gives 0, not flagged.",
    );
  });
});

describe("a decision", () => {
  it("accepted: nothing is due, and the flag stays in the record", () => {
    const evaluation = small([about("D", "accepted")]);
    const lot = lotIn(evaluation);
    expect([flags(lot), lot.outcome, dues(lot)]).toEqual([["D 60 accepted"], "ranked", []]);
    expect(evaluation.award.contracts.map(({ bid }) => bid)).toEqual(["A"]);
    expect(reportText(evaluation)).toContain("Perhaps abnormally low (its explanation is accepted): Bid D");
  });

  it("rejected: the bid is set aside, the rest are ranked again, and both rankings are shown", () => {
    const evaluation = small([about("D", "rejected")]);
    const lot = lotIn(evaluation);
    expect([lot.outcome, flags(lot), asides(lot)]).toEqual(["ranked", [], { D: ["decided abnormallyLow"] }]);
    expect(ranked(lot)).toBe("A 1 92, B 2 86, C 3 82");
    expect(lot.withRejected?.map(({ bid, rank, total }) => `${bid} ${rank} ${total}`).join(", ")).toBe(
      ranked(lotIn(small([about("D", "accepted")]))),
    );
    expect(reportText(evaluation)).toContain(
      "  Before the rejection of D as abnormally low: 1 A 78.00, 2 D 76.00, 3 B 72.00, 4 C 67.26.\n",
    );
    const json = JSON.parse(reportJson(evaluation)).rounds[0].lots[0];
    expect(json.withRejected.map((each: { bid: string }) => each.bid)).toEqual(["A", "D", "B", "C"]);
    expect(json.withRejected[3].exact.total).toBe("1278/19");
    const { workings } = JSON.parse(reportJson(evaluation, { workings: true }));
    expect(workings.filter((each: { of: string }) => each.of === "abnormal")[0]).toMatchObject({
      bid: "A",
      heldAgainst: { offers: "current", own: "included", count: 3 },
      names: { price: "100", line: "78.666666666666666666666666666667" },
      value: "0",
    });
  });

  it("rejected: how the bid was flagged is still explained", () => {
    const words = explain(small([about("D", "rejected")]), { bid: "D" });
    expect(words?.[1]).toContain("= 1, flagged (since atLine is clear; since 60 < 71)");
    expect(words?.at(-1)).toBe("Set aside: the price is abnormally low and was not explained (as recorded).");
  });

  it("rejected without a published rule: both rankings are shown too", () => {
    const lot = lotIn(small([about("D", "rejected")], { abnormallyLow: undefined }));
    expect([lot.ranking.length, lot.withRejected?.length, lot.abnormallyLow]).toEqual([3, 4, undefined]);
  });

  it("rejected, and out for another reason too: there is no other ranking", () => {
    const late = { bid: "D", about: "late", outcome: "setAside", reason: "after noon" };
    expect(lotIn(small([about("D", "rejected"), late])).withRejected).toBeUndefined();
  });

  it("rejected: the mean rises, and another bid may be flagged by it", () => {
    const spread = { A: "100", B: "100", C: "70", D: "20" };
    const at = (decisions: readonly unknown[]) =>
      lotIn(
        evaluate(
          parseProcedure(documentOf({ tender: { abnormallyLow: rule }, prices: spread, scores, decisions })),
        ),
      );
    expect(flags(at([]))).toEqual(["D 20 due"]);
    expect(flags(at([about("D", "rejected")]))).toEqual(["C 70 due"]);
  });
});

describe("rounds", () => {
  const rounds = [
    { id: "initial" },
    { id: "bafo", reopens: ["price"], ifNoOffer: "previousOfferStands", priceRise: "allowed" },
  ];
  const later = (
    decisions: readonly unknown[],
    offers: string,
    best: Readonly<Record<string, string>> = {},
    more: Record<string, unknown> = {},
  ): Evaluation => {
    const document = documentOf({
      tender: { abnormallyLow: { ...rule, ...more, offers }, rounds },
      prices,
      scores,
      decisions,
    });
    return evaluate(
      parseProcedure({
        ...document,
        bids: document.bids.map(({ id, offers }) => ({
          id,
          offers: [
            ...offers.map((offer) => ({ ...offer, round: "initial" })),
            ...(best[id] === undefined ? [] : [{ round: "bafo", price: best[id] }]),
          ],
        })),
      }),
    );
  };

  it("a flag of the first round keeps nobody out of the next, where the rule is held against the new prices", () => {
    const best = { A: "75", B: "75", C: "75" };
    const evaluation = later([], "current", best);
    expect(evaluation.rounds.map(({ lots }) => lots.flatMap(flags))).toEqual([["D 60 due"], []]);
    expect(flags(lotIn(later([], "initial", best)))).toEqual(["D 60 due"]);
  });

  it("a rejection is from its round on, and the ranking with the bid is that of the round", () => {
    const evaluation = later([about("D", "rejected", { round: "bafo" })], "current", { A: "90" });
    const [initial, bafo] = evaluation.rounds.map(({ lots }) => lots[0] as LotResult);
    expect(initial && [flags(initial), initial.withRejected]).toEqual([["D 60 due"], undefined]);
    expect(bafo && [asides(bafo), bafo.withRejected?.length]).toEqual([{ D: ["decided abnormallyLow"] }, 4]);
  });

  it("a bid rejected in the first round is out of the next one with that reason", () => {
    const evaluation = later([about("D", "rejected")], "current", { A: "90" });
    const [initial, bafo] = evaluation.rounds.map(({ lots }) => lots[0] as LotResult);
    expect(initial?.withRejected?.length).toBe(4);
    expect(bafo && asides(bafo)).toEqual({ D: ["setAsideEarlier"] });
    expect(bafo?.withRejected).toBeUndefined();
  });

  it("an acceptance stands from its round on, until a later decision", () => {
    const best = { A: "90", D: "50" };
    expect(flags(lotIn(later([about("D", "accepted")], "current", best)))).toEqual(["D 50 accepted"]);
    const both = [about("D", "accepted"), about("D", "rejected", { round: "bafo" })];
    expect(asides(lotIn(later(both, "current", best)))).toEqual({ D: ["decided abnormallyLow"] });
  });

  it("a rule that reads initial prices waits for a bid that had none", () => {
    const document = documentOf({
      tender: {
        abnormallyLow: { method: { kind: "belowOthers" }, offers: "current", own: "excluded" },
        rounds,
      },
      prices: { ...prices, D: undefined },
      scores,
    });
    const evaluation = evaluate(
      parseProcedure({
        ...document,
        bids: document.bids.map(({ id, offers }) => ({
          id,
          offers: [
            ...offers.map((offer) => ({ ...offer, round: "initial" })),
            ...(id === "D" ? [{ round: "bafo", price: "60" }] : []),
          ],
        })),
      }),
    );
    expect(dues(lotIn(evaluation))).toEqual(["D price"]);
  });
});

describe("lots", () => {
  it("each has its own reference set and its own decisions; a combined offer is not looked at", () => {
    const document = documentOf({ prices: {}, scores });
    const sent: Record<string, readonly [string, string]> = {
      A: ["100", "200"],
      B: ["100", "200"],
      D: ["60", "100"],
    };
    const evaluation = evaluate(
      parseProcedure({
        ...document,
        tender: {
          ...document.tender,
          abnormallyLow: rule,
          lots: [
            { id: "one", estimate: "100" },
            { id: "two", estimate: "200" },
          ],
          award: { kind: "combinations", groups: [["one", "two"]], compare: "lotWinners" },
        },
        bids: Object.entries(sent).map(([id, [one, two]]) => ({
          id,
          offers: [
            { lots: ["one"], price: one },
            { lots: ["two"], price: two },
            ...(id === "A" ? [{ lots: ["one", "two"], price: "1" }] : []),
          ],
        })),
        scoresheets: document.scoresheets.filter(({ bid }) => bid in sent),
        decisions: [about("D", "accepted", { lot: "one" })],
      }),
    );
    const lots = evaluation.rounds[0]?.lots ?? [];
    expect(lots.map(flags)).toEqual([["D 60 accepted"], ["D 100 due"]]);
    expect(lots.map((lot) => lot.outcome)).toEqual(["ranked", "incomplete"]);
    expect(evaluation.rounds[0]?.groups[0]?.due).toEqual([{ kind: "lot", lot: "two" }]);
  });
});
