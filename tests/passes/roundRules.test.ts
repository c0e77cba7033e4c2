import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import { parseProcedure } from "../../src/model/parse.js";
import { reportText } from "../../src/report/text.js";
import { price, quality, ranked } from "./small.js";
import { evaluated, lotIn } from "./twoRounds.js";

const two = { offers: { A: ["100", "90"], B: ["90"] }, scores: { A: "90", B: "60" } } as const;

describe("deadline", () => {
  it("is told as published", () => {
    const evaluation = evaluated({
      ...two,
      initial: { deadline: "1 March 2026, noon" },
      bafo: { deadline: "1 April 2026, noon" },
    });
    expect(evaluation.rounds.map((each) => each.deadline)).toEqual([
      "1 March 2026, noon",
      "1 April 2026, noon",
    ]);
    expect(reportText(evaluation)).toContain("ROUND bafo\nOffers due: 1 April 2026, noon\n");
  });
});

describe("mayAward", () => {
  it("left out: an award may be recommended on any round", () => {
    expect(evaluated({ ...two, offers: { A: ["100"], B: ["90"] } }).award).toMatchObject({
      round: "initial",
      outcome: "recommended",
    });
  });

  it("false: while that is the last round with offers, a later round comes first", () => {
    const early = evaluated({ ...two, initial: { mayAward: false }, offers: { A: ["100"], B: ["90"] } });
    expect(early.award).toEqual({
      round: "initial",
      outcome: "awaitsLaterRound",
      contracts: [],
      unfilled: [{ lot: "all", reason: "awaitsLaterRound" }],
    });
    expect(early.rounds[0]?.lots[0]?.outcome).toBe("ranked");
    expect(reportText(early)).toContain(
      "no recommendation: the rules allow none on the offers of this round",
    );
    const later = evaluated({ ...two, initial: { mayAward: false } });
    expect(later.award).toMatchObject({ round: "bafo", outcome: "recommended", contracts: [{ bid: "A" }] });
  });

  it("false: no recommendation falls back to an earlier round that may award", () => {
    const document = (third: readonly object[]) => ({
      format: "weighbridge/1",
      tender: {
        id: "three",
        scales: { "0-100": { from: "0", to: "100" } },
        criteria: [quality, price],
        rounds: ["initial", "talks", "final"].map((id, index) => ({
          id,
          ...(index === 0
            ? {}
            : { reopens: ["price"], ifNoOffer: "previousOfferStands", priceRise: "allowed" }),
          ...(id === "talks" ? { mayAward: false } : {}),
        })),
      },
      bids: [
        { id: "A", offers: [{ round: "initial", price: "100" }, { round: "talks", price: "95" }, ...third] },
      ],
      scoresheets: [{ bid: "A", criterion: "quality", agreed: { score: "50" } }],
    });
    expect(evaluate(parseProcedure(document([]))).award).toMatchObject({
      round: "talks",
      outcome: "awaitsLaterRound",
    });
    expect(evaluate(parseProcedure(document([{ round: "final", price: "94" }]))).award).toMatchObject({
      round: "final",
      outcome: "recommended",
    });
  });
});

describe("a round that nobody answers", () => {
  const silent = { ...two, offers: { A: ["100"], B: ["90"] }, initial: { mayAward: false } } as const;
  const closed = { about: "closed", round: "bafo", at: "2026-04-01T12:00:00Z" };

  it("settles nothing, until it is recorded as closed", () => {
    expect(evaluated(silent).rounds).toHaveLength(1);
    expect(evaluated(silent).award.outcome).toBe("awaitsLaterRound");
    const evaluation = evaluated({ ...silent, decisions: [closed] });
    expect(evaluation.rounds[1]?.closed).toEqual({ at: "2026-04-01T12:00:00Z" });
    expect(lotIn(evaluation, 1).ranking.map((each) => each.standing)).toEqual(["initial", "initial"]);
    expect(evaluation.award).toMatchObject({
      round: "bafo",
      outcome: "recommended",
      contracts: [{ bid: "A" }],
    });
    expect(reportText(evaluation)).toContain("Closed 2026-04-01T12:00:00Z.");
  });

  it("leaves nobody where silence sets aside", () => {
    const bafo = { ifNoOffer: "setAside" };
    expect(evaluated({ ...silent, bafo, decisions: [closed] }).award.outcome).toBe("noAdmissibleBid");
  });
});

/** Two lots; a bid's price in each, first and final. */
function lots(
  final: object,
  prices: Readonly<Record<string, Readonly<Record<string, readonly [string, string?]>>>>,
): Evaluation {
  return evaluate(
    parseProcedure({
      format: "weighbridge/1",
      tender: {
        id: "lots",
        scales: { "0-100": { from: "0", to: "100" } },
        criteria: [quality, price],
        lots: [{ id: "one" }, { id: "two" }],
        rounds: [
          { id: "initial" },
          {
            id: "final",
            reopens: ["price"],
            ifNoOffer: "previousOfferStands",
            priceRise: "allowed",
            ...final,
          },
        ],
      },
      bids: Object.entries(prices).map(([id, each]) => ({
        id,
        offers: Object.entries(each).flatMap(([lot, [first, second]]) => [
          { round: "initial", lots: [lot], price: first },
          ...(second === undefined ? [] : [{ round: "final", lots: [lot], price: second }]),
        ]),
      })),
      scoresheets: Object.keys(prices).map((bid) => ({ bid, criterion: "quality", agreed: { score: "50" } })),
    }),
  );
}

describe("rules of a lot's own", () => {
  const prices = {
    A: { one: ["100", "90"], two: ["100"] },
    B: { one: ["200"], two: ["200", "150"] },
  } as const;

  it("take the place of the round's, one by one", () => {
    const own = [{ lot: "two", ifNoOffer: "setAside", invited: { kind: "best", count: 1, by: "total" } }];
    const evaluation = lots({ lots: own }, prices);
    const [one, second] = evaluation.rounds[1]?.lots ?? [];
    expect(one && ranked(one)).toBe("A 1 70, B 2 48");
    expect(one?.invited?.rule).toEqual({ kind: "all" });
    expect(second?.invited?.rule).toEqual({ kind: "best", count: 1, by: "total" });
    expect(second?.setAside).toMatchObject([{ bid: "A", reasons: [{ code: "noOffer" }] }]);
    expect(second?.notInvited).toMatchObject([{ bid: "B", offered: true }]);
  });

  it("may reopen for one lot what stays closed for the other", () => {
    const closed = {
      reopens: [],
      priceRise: undefined,
      lots: [{ lot: "one", reopens: ["price"], priceRise: "setAside" }],
    };
    const one = { A: { one: ["100", "110"], two: ["100"] } } as const;
    expect(lots(closed, one).rounds[1]?.lots[0]?.setAside).toMatchObject([
      { reasons: [{ code: "priceRise" }] },
    ]);
    const two = { A: { one: ["100"], two: ["100", "90"] } } as const;
    expect(() => lots(closed, two)).toThrow('does not reopen "price"');
  });
});

describe("a round held in some lots only", () => {
  it("leaves the others as they stood, for the award too", () => {
    const evaluation = lots(
      { heldIn: ["one"], ifNoOffer: "setAside", invited: { kind: "best", count: 1, by: "total" } },
      { A: { one: ["100", "90"], two: ["100"] }, B: { one: ["200"], two: ["90"] } },
    );
    const [one, two] = evaluation.rounds[1]?.lots ?? [];
    expect(one && ranked(one)).toBe("A 1 70");
    expect(two && ranked(two)).toBe(ranked(evaluation.rounds[0]?.lots[1] ?? (two as never)));
    expect([one?.notHeld, two?.notHeld, two?.invited]).toEqual([undefined, true, undefined]);
    expect(evaluation.award.contracts.map(({ lots: ids, bid }) => `${ids} ${bid}`)).toEqual([
      "one A",
      "two B",
    ]);
    expect(reportText(evaluation)).toContain(
      "Lot two: ranked; this round is not held in it, and what stood stands",
    );
  });
});

describe("a cut in the price alone", () => {
  // Known pathology of relative methods: the field's own numbers.
  const offers = { A: ["100000"], B: ["125000"], C: ["200000", "80000"] } as const;
  const scores = { A: "60", B: "70", C: "20" };
  const criteria = (method: object) => [
    { ...quality, weight: "65" },
    { ...price, weight: "35", method },
  ];

  it("turns round two bids that did not move, under a method that looks at the lowest price", () => {
    const evaluation = evaluated({ criteria: criteria({ kind: "lowestPriceRatio" }), offers, scores });
    expect(ranked(lotIn(evaluation, 0))).toBe("A 1 74, B 2 73.5, C 3 30.5");
    expect(ranked(lotIn(evaluation, 1))).toBe("B 1 67.9, A 2 67, C 3 48");
  });

  it("and does not, under one that looks at no other price", () => {
    const method = { kind: "benchmarkRatio", benchmark: "80000", belowBenchmark: "weight" };
    const evaluation = evaluated({ criteria: criteria(method), offers, scores });
    const order = (round: number) =>
      lotIn(evaluation, round)
        .ranking.map(({ bid }) => bid)
        .filter((bid) => bid !== "C");
    expect(order(1)).toEqual(order(0));
  });
});
