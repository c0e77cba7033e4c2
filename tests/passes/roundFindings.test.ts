import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import { parseProcedure } from "../../src/model/parse.js";
import { price } from "./small.js";
import { evaluated } from "./twoRounds.js";

const told = ({ findings }: Evaluation, code: string): string[] =>
  findings.filter((each) => each.code === code).map((each) => each.sentence);

describe("a commitment that falls", () => {
  const measured = (
    better: string,
    amounts: readonly [string, string?],
    accepted: readonly [string, string?],
  ) =>
    evaluate(
      parseProcedure({
        format: "weighbridge/1",
        tender: {
          id: "m",
          criteria: [
            {
              id: "spend",
              type: "measure",
              weight: "60",
              unit: "GBP",
              better,
              method: { kind: better === "higher" ? "highestRatio" : "lowestRatio" },
            },
            price,
          ],
          rounds: [{ id: "initial" }, { id: "bafo", reopens: ["spend"], ifNoOffer: "previousOfferStands" }],
        },
        bids: [
          {
            id: "A",
            offers: [
              { round: "initial", price: "100", measures: { spend: amounts[0] } },
              { round: "bafo", ...(amounts[1] === undefined ? {} : { measures: { spend: amounts[1] } }) },
            ],
          },
        ],
        scoresheets: [
          { bid: "A", criterion: "spend", accepted: accepted[0] },
          ...(accepted[1] === undefined
            ? []
            : [{ bid: "A", criterion: "spend", round: "bafo", accepted: accepted[1] }]),
        ],
      }),
    );

  it("is told with both amounts and rounds, in the sense of what is better", () => {
    expect(told(measured("higher", ["30", "20"], ["30", "20"]), "commitmentFell")).toEqual([
      "The amount that bid A offers for spend in all was 30 in round initial and is 20 in round bafo, which is worse.",
    ]);
    expect(told(measured("higher", ["30", "40"], ["30", "40"]), "commitmentFell")).toEqual([]);
    expect(told(measured("lower", ["30", "40"], ["30", "40"]), "commitmentFell")).toHaveLength(1);
    expect(told(measured("lower", ["30", "20"], ["30", "20"]), "commitmentFell")).toEqual([]);
  });

  it("is told of what is accepted, where the offer did not fall", () => {
    expect(told(measured("higher", ["30"], ["30", "25"]), "commitmentFell")).toEqual([
      "The amount that bid A is accepted with for spend in all was 30 in round initial and is 25 in round bafo, which is worse.",
    ]);
    expect(told(measured("higher", ["30"], ["30"]), "commitmentFell")).toEqual([]);
  });
});

describe("a score that falls", () => {
  const revised = (score: string) =>
    evaluated({
      bafo: { reopens: ["price", "quality"] },
      offers: { A: ["100", "90", { revises: ["quality"] }], B: ["100"] },
      scores: { A: "60", B: "60" },
      sheets: [{ bid: "A", criterion: "quality", round: "bafo", agreed: { score } }],
    });

  it("is told where a reopened criterion scores lower than before", () => {
    expect(told(revised("40"), "scoreFell")).toEqual([
      "The score of bid A for quality in lot all fell from 60 in round initial to 40 in round bafo.",
    ]);
    expect(told(revised("60"), "scoreFell")).toEqual([]);
    expect(told(revised("80"), "scoreFell")).toEqual([]);
  });
});

describe("prices that nobody changed", () => {
  const found = (A: readonly [string, string?], B: readonly [string, string?], bafo: object = {}) =>
    told(evaluated({ bafo, offers: { A, B }, scores: { A: "60", B: "60" } }), "pricesUnchanged");

  it("is told where the round reopened the price and some bid answered", () => {
    expect(found(["100", "100.00"], ["90", "90"])).toEqual([
      "Round bafo reopened the price in lot all, and no bid that was invited changed it (A, B).",
    ]);
    expect(found(["100", "100"], ["90"])).toHaveLength(1);
    expect(found(["100", "100"], ["90", "89.99"])).toEqual([]);
    expect(found(["100", "100"], ["90", "95"], { priceRise: "previousOfferStands" })).toEqual([]);
    expect(found(["100", "100"], ["90", "90"], { reopens: [], priceRise: undefined })).toEqual([]);
  });

  it("asks the invited alone", () => {
    const invited = { kind: "best", count: 1, by: "price" };
    expect(found(["100", "50"], ["90", "90"], { invited })).toEqual([
      "Round bafo reopened the price in lot all, and no bid that was invited changed it (B).",
    ]);
  });
});
