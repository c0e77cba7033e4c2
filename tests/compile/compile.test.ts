import { expect, it } from "vitest";
import { compile } from "../../src/compile/compile.js";
import { evaluate } from "../../src/evaluate.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { parseProcedure } from "../../src/model/parse.js";

const document = (weights: readonly string[], score = "7", price = "120"): ProcedureDocument => ({
  format: "weighbridge/1",
  tender: {
    id: "small",
    scales: { "0-10": { from: "0", to: "10", step: "1" } },
    criteria: [
      { id: "a", type: "quality", weight: weights[0] as string, scale: "0-10" },
      { id: "b", type: "quality", weight: weights[1] as string, scale: "0-10" },
      { id: "price", type: "price", weight: weights[2] as string, method: { kind: "lowestPriceRatio" } },
    ],
  },
  bids: [
    { id: "X", offers: [{ price }] },
    { id: "Y", offers: [{ price: "100" }] },
    { id: "Z", offers: [{ price: "150" }] },
  ],
  scoresheets: [
    { bid: "X", criterion: "a", agreed: { score } },
    { bid: "Y", criterion: "a", agreed: { score: "6" } },
    { bid: "Z", criterion: "a", agreed: { score: "9" } },
    { bid: "X", criterion: "b", agreed: { score: "5" } },
    { bid: "Y", criterion: "b", agreed: { score: "4" } },
    { bid: "Z", criterion: "b", agreed: { score: "8" } },
  ],
});

const [lot] = compile(parseProcedure(document(["40", "20", "40"])));

const ranked = (asked: ProcedureDocument) =>
  evaluate(parseProcedure(asked)).rounds[0]?.lots[0]?.ranking.map(({ bid, rank }) => ({ bid, rank }));

it("ranks with other weights, scores and prices as an evaluation of them does", () => {
  for (const weights of [
    ["40", "20", "40"],
    ["12.5", "0", "87.5"],
    ["0.1", "99.8", "0.1"],
  ])
    for (const score of ["0", "7", "10"]) {
      const [a = "", b = "", price = ""] = weights;
      const asked = { weights: { a, b, price }, scores: [{ bid: "X", criterion: "a", score }] };
      expect(lot?.rank(asked)).toEqual({
        outcome: "ranked",
        ranking: ranked(document(weights, score)),
        reading: { by: "kernel" },
      });
      const prices = [{ bid: "X", criterion: "price", price: "99.99" }];
      expect(lot?.rank({ ...asked, prices })).toMatchObject({
        ranking: ranked(document(weights, score, "99.99")),
        reading: { by: "evaluate", reasons: [{ kind: "noBound", criterion: "price" }] },
      });
    }
});

it("refuses what is not there, what is off its scale, and what is no figure", () => {
  expect(lot?.rank({ scores: [{ bid: "X", criterion: "a", score: "10.5" }] })).toEqual({
    outcome: "refused",
    refused: [{ kind: "noFigure", criterion: "a", text: "10.5" }],
  });
  expect(lot?.rank({ scores: [{ bid: "W", criterion: "a", score: "1" }] })).toMatchObject({
    refused: [{ kind: "unknown", what: "bid", id: "W" }],
  });
  expect(lot?.rank({ prices: [{ bid: "X", criterion: "price", price: "-1" }] })).toMatchObject({
    refused: [{ kind: "noFigure", text: "-1" }],
  });
  expect(lot?.rank({ weights: { a: "1", nothing: "1" } })).toMatchObject({
    refused: [{ kind: "unknownCriterion", criterion: "nothing" }],
  });
  expect(lot?.rank({ weights: { a: "0", b: "0" } })).toMatchObject({ refused: [{ kind: "noWeight" }] });
  expect(lot?.rank({ weights: { a: "many" } })).toMatchObject({
    refused: [{ kind: "noFigure", text: "many" }],
  });
});
