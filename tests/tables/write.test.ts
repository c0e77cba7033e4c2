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

/** A measure with lines and evidence, one without, and one that is computed. */
const measured = (): Plain => {
  const measure = {
    type: "measure",
    weight: "20",
    unit: "GBP",
    better: "higher",
    method: { kind: "highestRatio" },
  };
  const reductions = ["92.47", ...Array.from({ length: 20 }, () => "250")];
  return {
    format: "weighbridge/1",
    tender: {
      id: "t",
      criteria: [
        {
          ...measure,
          id: "value",
          evidence: { otherwise: "zero" },
          lines: [
            { id: "weeks", unit: "weeks", proxy: "400" },
            { id: "spend", unit: "GBP", proxy: "1" },
          ],
        },
        { ...measure, id: "trees", evidence: { otherwise: "zero" } },
        {
          ...measure,
          id: "npv",
          procedure: { kind: "energyService", discountRate: "0.125", announced: "2017-08-18" },
        },
        { id: "price", type: "price", weight: "40", method: { kind: "lowestPriceRatio" } },
      ],
    },
    bids: [
      {
        id: "A",
        offers: [
          {
            price: "100",
            measures: {
              value: { weeks: "40", spend: "9000" },
              trees: "20",
              npv: { kind: "energyService", years: "2", days: "10", paymentsShare: "0.7", reductions },
            },
          },
        ],
      },
    ],
    scoresheets: [
      {
        bid: "A",
        criterion: "value",
        accepted: { weeks: "40", spend: "8000" },
        evidence: { weeks: "provided", spend: "awaited" },
        reason: "as confirmed",
      },
      { bid: "A", criterion: "trees", accepted: "20", evidence: "provided" },
    ],
  };
};

it("has a row for each line that is accepted, with its evidence, and reads it again", () => {
  const document = measured();
  const rows = [
    "bid,lot,combined,round,criterion,score,reason,by,at,line,accepted,evidence",
    "A,,,,value,,as confirmed,,,weeks,40,provided",
    "A,,,,value,,as confirmed,,,spend,8000,awaited",
    "A,,,,trees,,,,,,20,provided",
  ];
  expect(written(document, "agreed")).toEqual(rows);
  const read = readTables({ ...document, scoresheets: [] }, [{ kind: "agreed", text: rows.join("\n") }]);
  expect(read.success ? read.document.scoresheets : read.issues).toEqual(document.scoresheets);
});

it("has a row of its own for evidence of all lines together", () => {
  const together = changed(measured(), ["scoresheets", 0, "evidence"], "provided");
  const rows = written(together, "agreed");
  expect(rows.slice(1, 4)).toEqual([
    "A,,,,value,,as confirmed,,,,,provided",
    "A,,,,value,,as confirmed,,,weeks,40,",
    "A,,,,value,,as confirmed,,,spend,8000,",
  ]);
  const text = rows
    .toReversed()
    .toSpliced(-1)
    .toSpliced(0, 0, rows[0] as string)
    .join("\n");
  const read = readTables({ ...together, scoresheets: [] }, [{ kind: "agreed", text }]);
  expect(read.success && read.document.scoresheets).toHaveLength(2);
});

it("has a column for each line and each figure that a measure is computed from, and reads them again", () => {
  const document = measured();
  const [header, row] = written(document, "prices");
  expect(header).toBe(
    "bid,round,lots,price,contractPrice,submitted,revises,value.weeks,value.spend,trees,npv.kind,npv.years,npv.days,npv.paymentsShare,npv.reductions",
  );
  expect(row).toMatch(/^A,,,100,,,,40,9000,20,energyService,2,10,0.7,92.47; 250; 250;/);
  const bare = changed(document, ["bids", 0, "offers"], []);
  const read = readTables(bare, [{ kind: "prices", text: `${header}\n${row}\n` }]);
  expect(read.success ? read.document.bids : read.issues).toEqual(document.bids);
});

it.each([
  [
    "an amount where lines stand",
    "bid,criterion,accepted\nA,value,48000",
    "accepted",
    "weeks 40; spend 8000",
  ],
  ["another quantity of a line", "bid,criterion,line,accepted\nA,value,weeks,41", "accepted", "40"],
  ["a line where an amount stands", "bid,criterion,line,accepted\nA,trees,oaks,5", "accepted", "20"],
  ["other evidence of a line", "bid,criterion,line,evidence\nA,value,spend,provided", "evidence", "awaited"],
])("contradicts the document with %s", (_, text, column, stands) => {
  const read = readTables(measured(), [{ kind: "agreed", text }]);
  expect(read.success ? [] : read.issues).toMatchObject([{ code: "rowContradicts", row: 2, column, stands }]);
});

it("says so where a row on an agreed score names a line", () => {
  const text = "bid,criterion,score,line\nA,quality,4,weeks\n";
  const read = readTables(threeBids(), [{ kind: "agreed", text }]);
  expect(read.success ? [] : read.issues).toMatchObject([{ code: "cellNotUsed", column: "line", row: 2 }]);
});
