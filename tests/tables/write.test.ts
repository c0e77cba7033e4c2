import { expect, it } from "vitest";
import { parseProcedure } from "../../src/model/parse.js";
import type { TableKind } from "../../src/tables/columns.js";
import { readTables } from "../../src/tables/read.js";
import { writeTable } from "../../src/tables/write.js";
import { changed, type Plain, threeBids, twoLots } from "../support/documents.js";

const written = (document: Plain, kind: TableKind): string[] =>
  writeTable(parseProcedure(document), kind).split("\r\n").slice(0, -1);

const marked = (evaluators: unknown, marks: unknown): Plain => {
  const sheets = [{ bid: "A", criterion: "quality", marks }];
  return changed(changed(threeBids(), ["evaluators"], evaluators), ["scoresheets"], sheets);
};

it("asks every evaluator for the marks still to be given, and none of whom there is a conflict", () => {
  const evaluators = [
    { id: "E1" },
    { id: "E2", conflicts: [{ bid: "C" }] },
    { id: "=E3", criteria: ["quality"] },
  ];
  const document = marked(evaluators, [{ by: "E2", mark: "4", reason: "+ sound" }]);
  expect(written(document, "marks")).toEqual([
    "bid,lot,combined,round,criterion,evaluator,mark,reason,at",
    `A,,,,quality,E2,4,"'+ sound",`,
    "A,,,,quality,E1,,,",
    `A,,,,quality,"'=E3",,,`,
    "B,,,,quality,E1,,,",
    "B,,,,quality,E2,,,",
    `B,,,,quality,"'=E3",,,`,
    "C,,,,quality,E1,,,",
    `C,,,,quality,"'=E3",,,`,
  ]);
});

it("asks for no second mark where one is agreed on", () => {
  const document = marked([{ id: "E1" }, { id: "E2" }], [{ by: "E2", mark: "4" }]);
  const single = changed(document, ["tender", "agreement"], "single");
  expect(written(single, "marks").filter((row) => row.startsWith("A"))).toEqual(["A,,,,quality,E2,4,,"]);
});

it("asks by lot and round: once for a sheet that serves several lots, again for what a bid revises", () => {
  const document = changed(
    twoLots(),
    ["evaluators"],
    [
      { id: "E1", criteria: ["design"] },
      { id: "E2", criteria: ["delivery"], lots: ["south"] },
    ],
  );
  const unmarked = changed(
    document,
    ["scoresheets"],
    [
      { bid: "A", criterion: "design", agreed: { score: "4" } },
      { bid: "B", lot: "south", criterion: "delivery", marks: [{ by: "E2", mark: "abstained" }] },
      { bid: "B", combined: ["north", "south"], criterion: "design", agreed: { score: "4" } },
    ],
  );
  const rows = written(unmarked, "marks");
  expect(rows).toEqual([
    "bid,lot,combined,round,criterion,evaluator,mark,reason,at",
    "B,south,,,delivery,E2,abstained,,",
    "A,,,initial,design,E1,,,",
    "A,,,bafo,design,E1,,,",
    "A,south,,initial,delivery,E2,,,",
    "B,north,,initial,design,E1,,,",
    "B,south,,initial,design,E1,,,",
    "B,,north; south,initial,design,E1,,,",
  ]);
});

it("the marks that a form asks for are all in order once they are filled in", () => {
  const document = changed(
    twoLots(),
    ["evaluators"],
    [
      { id: "E1", criteria: ["design"] },
      { id: "E2", lots: ["south"] },
    ],
  );
  const text = writeTable(parseProcedure(document), "marks").replaceAll(/,,,\r\n/g, ",3,,\r\n");
  const read = readTables(document, [{ kind: "marks", text }]);
  expect(read.success ? [] : read.issues).toEqual([]);
  expect(read.success && writeTable(read.procedure, "marks").split("\r\n").length).toBe(
    text.split("\r\n").length,
  );
  expect(read.success && writeTable(read.procedure, "marks")).not.toContain(",,,\r\n");
});

it("has a column for each price and measure, named with its kind where another column has the name", () => {
  const tender = {
    id: "t",
    criteria: [
      { id: "price", type: "price", weight: "50", method: { kind: "lowestPriceRatio" } },
      { id: "upkeep", type: "price", weight: "30", method: { kind: "lowestPriceRatio" } },
      {
        id: "price contract",
        type: "measure",
        weight: "20",
        unit: "days",
        better: "lower",
        method: { kind: "lowestRatio" },
      },
    ],
  };
  const offers = [
    { prices: { price: "1", upkeep: "2" }, contractPrice: "3", measures: { "price contract": "4" } },
  ];
  const document = { format: "weighbridge/1", tender, bids: [{ id: "A", offers }] };
  expect(written(document, "prices")).toEqual([
    "bid,round,lots,price,contractPrice,submitted,revises,prices.price,upkeep,price contract",
    "A,,,,3,,,1,2,4",
  ]);
});
