import { expect, it } from "vitest";
import { compileLot } from "../../src/compile/compileLot.js";
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
