import { describe, expect, it } from "vitest";
import { issueLines } from "../../src/report/issues.js";
import type { TableKind } from "../../src/tables/columns.js";
import { readTables, readTablesText } from "../../src/tables/read.js";
import { changed, type Plain, threeBids } from "../support/documents.js";

/** What reading one table makes of the document, or its issues in short. */
const read = (kind: TableKind, text: string, document: Plain = threeBids()) => {
  const result = readTables(document, [{ kind, text }]);
  return result.success
    ? result.document
    : result.issues.map(({ code, row, column }) => [code, row, column].filter((each) => each !== undefined));
};

const unmarked = (): Plain => changed(threeBids(), ["scoresheets"], undefined);

describe("readTables", () => {
  it.each([
    ["commas", 'bid,criterion,evaluator,mark,reason\nA,quality,E1,4,"sound; but late, thin"\n'],
    ["semicolons", 'bid;criterion;evaluator;mark;reason\r\nA;quality;E1;4;"sound; but late, thin"\r\n'],
    ["tabs", "bid\tcriterion\tevaluator\tmark\treason\nA\tquality\tE1\t4\tsound; but late, thin"],
    [
      "a byte order mark",
      '\uFEFFbid,criterion,evaluator,mark,reason\nA,quality,E1,4,"sound; but late, thin"',
    ],
    ["another order", 'reason,mark ,evaluator,criterion, bid\n"sound; but late, thin", 4 ,E1,quality, A \n'],
    [
      "blank rows and cells",
      '\nbid,criterion,evaluator,mark,reason,,\n,,,,\n\nA,quality,E1,4,"sound; but late, thin",,\n',
    ],
    ["old line ends", 'bid,criterion,evaluator,mark,reason\rA,quality,E1,4,"sound; but late, thin"\r'],
  ])("reads %s", (_, text) => {
    const marks = [{ by: "E1", mark: "4", reason: "sound; but late, thin" }];
    expect(read("marks", text, unmarked())).toEqual({
      ...unmarked(),
      scoresheets: [{ bid: "A", criterion: "quality", marks }],
    });
  });

  it("leaves what it was handed as it was", () => {
    const document = unmarked();
    read("agreed", "bid,criterion,score\nA,quality,4\n", document);
    expect(document).toEqual(unmarked());
  });

  it("takes a blank cell for missing, and never for zero", () => {
    expect(
      read("prices", "bid,price\nA,\n", changed(threeBids(), ["bids"], [{ id: "A", offers: [] }])),
    ).toEqual([["unknownId"], ["unknownId"]]);
    const bare = changed(unmarked(), ["bids"], [{ id: "A", offers: [] }]);
    expect(read("prices", "bid,price\nA,\n", bare)).toMatchObject({ bids: [{ id: "A", offers: [{}] }] });
    expect(read("agreed", "bid,criterion,score,reason\nA,quality,,not yet\n", unmarked())).toEqual(
      unmarked(),
    );
  });

  it("makes the bids of a document that lists none, and of no other", () => {
    const empty = changed(unmarked(), ["bids"], []);
    expect(read("prices", "bid,price\nA,1\nB,2\n", empty)).toMatchObject({
      bids: [
        { id: "A", offers: [{ price: "1" }] },
        { id: "B", offers: [{ price: "2" }] },
      ],
    });
    expect(read("prices", "bid,price\nD,1\n")).toEqual([["unknownId", 2, "bid"]]);
  });

  it("adds to a record what a row says beyond it, whatever the form of a figure that it repeats", () => {
    expect(read("agreed", "bid,criterion,score,by\nA,quality,4.0,Chair\n")).toMatchObject({
      scoresheets: [{ agreed: { score: "4", by: "Chair" } }, {}, {}],
    });
    expect(read("decisions", "about,bid,outcome,reason\nlate,A,stays,x\nlate,A,stays,y\n")).toMatchObject({
      decisions: [{ reason: "x" }, { reason: "y" }],
    });
  });

  it("says the row and column of what only a later check finds", () => {
    const text = "bid,criterion,score,reason\nA,quality,9,x\n";
    expect(read("agreed", text, unmarked())).toEqual([["scoreOffScale", 2, "score"]]);
    expect(read("agreed", "bid,criterion,score\nA,price,4\n", unmarked())).toEqual([
      ["notMarked", 2, "criterion"],
    ]);
    expect(read("decisions", "about,bid\nlate,A\n")).toEqual([["decisionIncomplete", 2]]);
  });

  it("never throws, whatever it is handed", () => {
    for (const document of [
      undefined,
      null,
      7,
      [],
      {},
      { bids: 7, scoresheets: {}, decisions: "x", tender: [] },
    ])
      for (const kind of ["marks", "agreed", "prices", "decisions"] as const)
        for (const text of [
          "",
          '"',
          "bid,about,criterion,mark,score\nA,late,q,1,2\n",
          "\u0000\uFEFF\r\r\n;;\t",
        ])
          expect(readTables(document, [{ kind, text }]).success).toBe(false);
    expect(readTablesText("{", [{ kind: "marks", text: "" }])).toMatchObject({
      success: false,
      issues: [{ code: "notJson" }],
    });
  });
});

it("issueLines names the table, the row and the column", () => {
  const result = readTables(unmarked(), [
    { kind: "agreed", text: "bid,criterion,score\nA,quality,4\nZ,quality,4\n", name: "panel.csv" },
  ]);
  expect(result.success ? "" : issueLines(result.issues)).toBe(
    '1 issue\npanel.csv, row 3, bid [unknownId]: There is no bid "Z": write "A", "B" or "C".\n',
  );
});
