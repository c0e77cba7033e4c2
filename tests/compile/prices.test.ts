import { expect, it } from "vitest";
import { compileLot } from "../../src/compile/compileLot.js";
import type { Varied } from "../../src/compile/records.js";
import { parseProcedure } from "../../src/model/parse.js";

const reading = (tender: object, method: object = { kind: "lowestPriceRatio" }, minimum?: object) => {
  const procedure = parseProcedure({
    format: "weighbridge/1",
    tender: {
      id: "read",
      scales: { "0-10": { from: "0", to: "10", step: "1" } },
      criteria: [
        {
          id: "a",
          type: "quality",
          weight: "60",
          scale: "0-10",
          method: { kind: "rescaledToBest" },
          minimum,
        },
        { id: "price", type: "price", weight: "40", method },
      ],
      ...tender,
    },
    bids: ["X", "Y"].map((id) => ({ id, offers: [{ price: "100" }] })),
    scoresheets: ["X", "Y"].map((bid) => ({ bid, criterion: "a", agreed: { score: "6" } })),
  });
  const unit = { n: 1n, d: 1n };
  const compiled = compileLot(
    procedure,
    procedure.tender.lots[0]?.id ?? "",
    ["X", "Y"].map((bid) => ({ kind: "price", bid, criterion: "price", unit, from: 95, to: 105 })),
  );
  return "refused" in compiled ? compiled : compiled.reading;
};

const ceiling = (price: string) => ({ lots: [{ id: "x", ceiling: { price, otherwise: "setAside" } }] });

const back = (...reasons: readonly object[]) => ({ by: "evaluate", reasons });

it("prices are recomputed within a ceiling, and handed back across it", () => {
  expect(reading(ceiling("105"))).toEqual({ by: "kernel" });
  expect(reading(ceiling("104"))).toEqual(back({ kind: "admissionMoves", criterion: "price" }));
});

it("hands back what is read, rounded or not followed, with a reason of its own", () => {
  const about = { criterion: "price", method: "scoreByRank" };
  expect(reading({}, { kind: "scoreByRank" })).toEqual(back({ kind: "notFollowed", ...about }));
  expect(reading({}, { kind: "lowestToHighest" })).toEqual(
    back({ kind: "noBound", criterion: "price", method: "lowestToHighest" }),
  );
  const rounding = (of: string) => ({ rounding: [{ of, places: "0", mode: "halfUp" }] });
  expect(reading(rounding("price"))).toEqual(back({ kind: "pricesRead", criterion: "price" }));
  expect(reading(rounding("priceScore"))).toEqual(back({ kind: "roundedBefore", stage: "priceScore" }));
});

it("hands back a field that is scored once more over the bids that are left", () => {
  const minimum = { percent: "50", otherwise: "setAside", baseline: "recompute" };
  expect(reading({}, undefined, minimum)).toEqual(back({ kind: "admissionMoves", criterion: "a" }));
});

it("hands back a formula whose figures may become too long, whatever floats make of it", () => {
  const many = Array.from({ length: 60 }, (_, index) => `B${index}`);
  const formula = "weight * (1 / price ^ 100) / sum(1 / price ^ 100)";
  const procedure = parseProcedure({
    format: "weighbridge/1",
    tender: {
      id: "long",
      criteria: [{ id: "price", type: "price", weight: "100", method: { kind: "formula", formula } }],
    },
    bids: many.map((id) => ({ id, offers: [{ price: "100" }] })),
  });
  const unit = { n: 1n, d: 100n };
  const varied = many.map(
    (bid): Varied => ({ kind: "price", bid, criterion: "price", unit, from: 10_000, to: 10_200 }),
  );
  const compiled = compileLot(procedure, "all", varied);
  if ("refused" in compiled) throw new Error("all bids are there");
  expect(compiled.reading).toEqual(back({ kind: "noBound", criterion: "price", method: "formula" }));
  const ranks = new Uint16Array(60);
  compiled.rank(
    Float64Array.from(many, (_, index) => 10_001 + 2 * index),
    1,
    1,
    ranks,
  );
  // Their sum has more digits than a figure may have: nobody has points.
  expect(new Set(ranks)).toEqual(new Set([0]));
});
