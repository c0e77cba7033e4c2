import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { parseProcedure } from "../../src/model/parse.js";
import { asides, dues, price, quality, ranked } from "./small.js";
import { evaluated, lotIn } from "./twoRounds.js";

const three = {
  offers: { A: ["100", "90"], B: ["90", "80"], C: ["80", "80"] },
  scores: { A: "90", B: "60", C: "50" },
} as const;

describe("the rounds", () => {
  it("each stands in the result, and the last with offers is what is recommended", () => {
    const evaluation = evaluated(three);
    expect(evaluation.rounds.map((each) => each.round)).toEqual(["initial", "bafo"]);
    expect(evaluation.award.round).toBe("bafo");
    expect(ranked(lotIn(evaluation, 0))).not.toBe(ranked(lotIn(evaluation, 1)));
    const early = evaluated({ ...three, offers: { A: ["100"], B: ["90"], C: ["80"] } });
    expect(early.rounds.map((each) => each.round)).toEqual(["initial"]);
  });

  it("show where each bid stood before, and which offer stands", () => {
    const [first, second] = lotIn(
      evaluated({ scores: { A: "90", B: "60" }, offers: { A: ["100"], B: ["80", "60"] } }),
      1,
    ).ranking;
    expect({ bid: first?.bid, before: first?.before?.rank, standing: first?.standing }).toEqual({
      bid: "A",
      before: 1,
      standing: "initial",
    });
    expect({ bid: second?.bid, price: String(second?.before?.price), standing: second?.standing }).toEqual({
      bid: "B",
      price: "80",
      standing: undefined,
    });
  });

  it("take baselines over the live offers, standing ones included", () => {
    const lot = lotIn(
      evaluated({ offers: { A: ["100"], B: ["120", "110"] }, scores: { A: "50", B: "50" } }),
      1,
    );
    expect(lot.ranking.map((each) => `${each.bid} ${each.points.price}`)).toEqual([
      "A 40",
      "B 36.363636363636363636363636363636",
    ]);
  });
});

describe("ifNoOffer", () => {
  const silent = { offers: { A: ["100", "90"], B: ["90"] }, scores: { A: "90", B: "60" } } as const;

  it("previousOfferStands, setAside or decide, as published", () => {
    expect(ranked(lotIn(evaluated(silent), 1))).toBe("A 1 94, B 2 76");
    expect(asides(lotIn(evaluated({ ...silent, bafo: { ifNoOffer: "setAside" } }), 1))).toEqual({
      B: ["noOffer"],
    });
    const open = { ...silent, bafo: { ifNoOffer: "decide" } };
    expect(dues(lotIn(evaluated(open), 1))).toEqual(["B decision noOffer"]);
    expect(
      ranked(lotIn(evaluated({ ...open, decisions: [{ bid: "B", about: "noOffer", outcome: "stays" }] }), 1)),
    ).toBe("A 1 94, B 2 76");
    expect(
      asides(
        lotIn(evaluated({ ...open, decisions: [{ bid: "B", about: "noOffer", outcome: "setAside" }] }), 1),
      ),
    ).toEqual({ B: ["noOffer"] });
  });
});

describe("priceRise", () => {
  const dearer = { offers: { A: ["100", "90"], B: ["90", "95"] }, scores: { A: "90", B: "60" } } as const;
  const priceOf = (bafo: object, decisions: readonly object[] = []): string =>
    String(
      lotIn(evaluated({ ...dearer, bafo, decisions }), 1).ranking.find((each) => each.bid === "B")?.price,
    );

  it("allowed, previousOfferStands, setAside or decide, against the same offer one round before", () => {
    expect(priceOf({ priceRise: "allowed" })).toBe("95");
    expect(priceOf({ priceRise: "previousOfferStands" })).toBe("90");
    expect(asides(lotIn(evaluated({ ...dearer, bafo: { priceRise: "setAside" } }), 1))).toEqual({
      B: ["priceRise"],
    });
    expect(dues(lotIn(evaluated({ ...dearer, bafo: { priceRise: "decide" } }), 1))).toEqual([
      "B decision priceRise",
    ]);
    expect(priceOf({ priceRise: "decide" }, [{ bid: "B", about: "priceRise", outcome: "accepted" }])).toBe(
      "95",
    );
  });

  it("an unchanged price is no rise", () => {
    const same = { offers: { A: ["100", "100"], B: ["90", "90.00"] }, scores: { A: "90", B: "60" } } as const;
    expect(asides(lotIn(evaluated({ ...same, bafo: { priceRise: "setAside" } }), 1))).toEqual({});
  });
});

describe("invited", () => {
  const five = {
    offers: { A: ["100", "100"], B: ["100", "100"], C: ["100", "100"], D: ["100", "50"] },
    scores: { A: "90", B: "60", C: "60", D: "10" },
  } as const;

  it("best: so many by total, ties at the cut are in, and whoever is not is recorded and moves nothing", () => {
    const evaluation = evaluated({ ...five, bafo: { invited: { kind: "best", count: 2, by: "total" } } });
    const lot = lotIn(evaluation, 1);
    expect(ranked(lot)).toBe("A 1 94, B 2 76, C 2 76");
    expect(lot.notInvited).toMatchObject([{ bid: "D", rank: 4, offered: true }]);
    expect(evaluation.findings.map((each) => each.code)).toContain("offerNotInvited");
  });

  it("minimumTotal: the bar itself is enough", () => {
    const lot = lotIn(evaluated({ ...five, bafo: { invited: { kind: "minimumTotal", total: "76" } } }), 1);
    expect(ranked(lot)).toBe("A 1 94, B 2 76, C 2 76");
  });

  it("a first offer in a later round comes from a bid that is not invited", () => {
    const evaluation = evaluate(
      parseProcedure({
        format: "weighbridge/1",
        tender: {
          id: "late",
          scales: { "0-100": { from: "0", to: "100" } },
          criteria: [quality, price],
          rounds: [
            { id: "initial" },
            { id: "bafo", reopens: ["price"], ifNoOffer: "setAside", priceRise: "allowed" },
          ],
        },
        bids: [
          {
            id: "A",
            offers: [
              { round: "initial", price: "100" },
              { round: "bafo", price: "90" },
            ],
          },
          { id: "B", offers: [{ round: "bafo", price: "10" }] },
        ],
        scoresheets: ["A", "B"].map((bid) => ({ bid, criterion: "quality", agreed: { score: "50" } })),
      }),
    );
    expect(ranked(lotIn(evaluation, 1))).toBe("A 1 70");
    expect(lotIn(evaluation, 1).notInvited).toMatchObject([{ bid: "B", offered: true }]);
  });

  it("a bid set aside before stays out, and says since when", () => {
    const decisions = [{ bid: "D", about: "supplierExclusion", outcome: "setAside" }];
    const lot = lotIn(evaluated({ ...five, decisions }), 1);
    expect(lot.setAside).toMatchObject([
      { bid: "D", reasons: [{ code: "setAsideEarlier", round: "initial" }] },
    ]);
  });

  it("a withdrawal counts from its round on", () => {
    const evaluation = evaluated({
      ...five,
      decisions: [{ bid: "A", about: "withdrawn", outcome: "setAside", round: "bafo" }],
    });
    expect(lotIn(evaluation, 0).ranking.map((each) => each.bid)).toContain("A");
    expect(asides(lotIn(evaluation, 1))).toEqual({ A: ["decided withdrawn"] });
  });
});

describe("re-opened criteria", () => {
  const bafo = { reopens: ["price", "quality"] };

  it("need new marks only from bids that revise them; others carry theirs", () => {
    const offers = { A: ["100", "90", { revises: ["quality"] }], B: ["100", "90"] } as const;
    const scores = { A: "50", B: "60" };
    expect(dues(lotIn(evaluated({ bafo, offers, scores }), 1))).toEqual(["A agreedScore quality"]);
    const sheets = [{ bid: "A", criterion: "quality", round: "bafo", agreed: { score: "80" } }];
    const evaluation = evaluated({ bafo, offers, scores, sheets });
    expect(ranked(lotIn(evaluation, 0))).toBe("B 1 76, A 2 70");
    expect(ranked(lotIn(evaluation, 1))).toBe("A 1 88, B 2 76");
    const carried = evaluation.workings
      .filter((each) => each.of === "score" && each.round === "bafo")
      .map((each) => (each.of === "score" ? `${each.bid} ${each.carried}` : ""));
    expect(carried).toEqual(["A undefined", "B initial"]);
  });

  it("a re-opened measure that changes needs a new accepted amount", () => {
    const measure = {
      id: "spend",
      type: "measure",
      weight: "60",
      unit: "GBP",
      better: "higher",
      method: { kind: "highestRatio" },
    };
    const document = (second: readonly object[]) => ({
      format: "weighbridge/1",
      tender: {
        id: "m",
        criteria: [measure, price],
        rounds: [{ id: "initial" }, { id: "bafo", reopens: ["spend"], ifNoOffer: "previousOfferStands" }],
      },
      bids: [
        {
          id: "A",
          offers: [
            { round: "initial", price: "100", measures: { spend: "10" } },
            { round: "bafo", measures: { spend: "30" } },
          ],
        },
        { id: "B", offers: [{ round: "initial", price: "100", measures: { spend: "20" } }] },
      ],
      scoresheets: [
        { bid: "A", criterion: "spend", accepted: "10" },
        { bid: "B", criterion: "spend", accepted: "20" },
        ...second,
      ],
    });
    const before = evaluate(parseProcedure(document([])));
    expect(dues(lotIn(before, 1))).toEqual(["A acceptedAmount spend"]);
    const after = evaluate(
      parseProcedure(document([{ bid: "A", criterion: "spend", round: "bafo", accepted: "30" }])),
    );
    expect(ranked(lotIn(after, 1))).toBe("A 1 100, B 2 80");
  });
});

describe("a round that nobody invited answers", () => {
  it("stands in the result, and the recommendation stays that of the round before", () => {
    const bafo = { ifNoOffer: "setAside", invited: { kind: "best", count: 1, by: "total" } };
    const evaluation = evaluated({
      bafo,
      offers: { A: ["100"], B: ["100", "50"] },
      scores: { A: "90", B: "10" },
    });
    expect(evaluation.rounds).toHaveLength(2);
    expect(evaluation.award).toMatchObject({
      round: "initial",
      outcome: "recommended",
      contracts: [{ bid: "A" }],
    });
  });
});

describe("a sheet of one lot in a later round", () => {
  it("leaves the rounds before to the sheet that serves every lot", () => {
    const evaluation = evaluate(
      parseProcedure({
        format: "weighbridge/1",
        tender: {
          id: "lots",
          scales: { "0-100": { from: "0", to: "100" } },
          criteria: [quality, price],
          lots: [{ id: "one" }, { id: "two" }],
          rounds: [{ id: "initial" }, { id: "bafo", reopens: ["quality"], ifNoOffer: "previousOfferStands" }],
        },
        bids: [
          {
            id: "A",
            offers: [
              { round: "initial", lots: ["one"], price: "100" },
              { round: "initial", lots: ["two"], price: "100" },
              { round: "bafo", lots: ["one"], revises: ["quality"] },
            ],
          },
        ],
        scoresheets: [
          { bid: "A", criterion: "quality", agreed: { score: "50" } },
          { bid: "A", criterion: "quality", lot: "one", round: "bafo", agreed: { score: "100" } },
        ],
      }),
    );
    expect(evaluation.rounds.map(({ lots }) => lots.map(ranked))).toEqual([
      ["A 1 70", "A 1 70"],
      ["A 1 100", "A 1 70"],
    ]);
  });
});
