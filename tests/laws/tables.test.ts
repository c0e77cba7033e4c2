import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { guarded, readCell, unguarded } from "../../src/tables/cell.js";
import { type TableKind, tableKinds } from "../../src/tables/columns.js";
import { readTables } from "../../src/tables/read.js";
import { writeTable } from "../../src/tables/write.js";
import { combined } from "../support/generateCombined.js";
import { everyMethod, type Using } from "../support/generateMethods.js";
import { second, withRound } from "../support/generateRounds.js";
import { evaluated, type Json, parsed, published, unordered } from "./law.js";

const using = everyMethod.find((each) => each.entry.kind === "lowestPriceRatio") as Using;

/** `npm run laws` gives each law ten times as many cases. */
const long = process.env.LAWS === "long" ? 10 : 1;

/** Documents of several lots and two rounds, with combined offers and panels half marked. */
const documents = combined(using).map((document) => withRound(document, second, (_bid, offer) => offer));

/** A document without what a table of a kind has rows for. */
function without(document: ProcedureDocument, kind: TableKind): ProcedureDocument {
  if (kind === "prices") return { ...document, bids: document.bids.map((bid) => ({ ...bid, offers: [] })) };
  if (kind === "decisions") return { ...document, decisions: [] };
  const scoresheets = (document.scoresheets ?? []).map(
    ({ marks, agreed, accepted, evidence, reason, ...sheet }) =>
      kind === "marks"
        ? { ...sheet, agreed, accepted, evidence, reason }
        : { ...sheet, marks, reason: (accepted ?? evidence) === undefined ? reason : undefined },
  );
  return { ...document, scoresheets };
}

/** The content of a document, whatever the order of its records; a sheet with nothing on it says nothing. */
const contentOf = (document: ProcedureDocument): Json => {
  const bare = (document.scoresheets ?? []).map(({ marks = [], ...sheet }) =>
    marks.length === 0 ? sheet : { ...sheet, marks },
  );
  const scoresheets = bare.filter(
    (sheet) => ("marks" in sheet || sheet.agreed) ?? sheet.accepted ?? sheet.evidence,
  );
  return unordered(JSON.parse(JSON.stringify({ ...document, scoresheets })));
};

function read(document: ProcedureDocument, kind: TableKind, text: string): ProcedureDocument {
  const result = readTables(document, [{ kind, text }]);
  if (result.success) return result.document;
  throw new Error(result.issues.map(({ row, column, message }) => `${row} ${column} ${message}`).join("\n"));
}

const rowsIn = (text: string): string[] => text.split("\r\n").slice(0, -1);

it.each(tableKinds)(
  "what a table of %s says is read back as it was, into a document without it or with it",
  (kind) => {
    fc.assert(
      fc.property(documents, (document) => {
        const text = writeTable(parsed(document), kind);
        expect(contentOf(read(without(document, kind), kind, text))).toEqual(contentOf(document));
        expect(read(document, kind, text)).toEqual(read(document, kind, rowsIn(text)[0] ?? ""));
      }),
      { seed: 1, numRuns: 4 * long },
    );
  },
);

it("the order of the rows changes nothing in the evaluation", () => {
  fc.assert(
    fc.property(documents, fc.constantFrom(...tableKinds), (document, kind) => {
      const [header = "", ...rows] = rowsIn(writeTable(parsed(document), kind));
      const backwards = [header, ...rows.toReversed()].join("\n");
      const turned = read(without(document, kind), kind, backwards);
      expect(unordered(published(evaluated(turned)))).toEqual(unordered(published(evaluated(document))));
    }),
    { seed: 2, numRuns: 4 * long },
  );
});

it("a row with a blank mark is a row left out", () => {
  fc.assert(
    fc.property(documents, fc.nat(), (document, drawn) => {
      const [header = "", ...rows] = rowsIn(writeTable(parsed(document), "marks"));
      const at = rows.length === 0 ? 0 : drawn % rows.length;
      const column = header.split(",").indexOf("mark");
      const blank = rows.map((row, index) =>
        index === at ? row.split(",").with(column, " ").join(",") : row,
      );
      const bare = without(document, "marks");
      const blanked = readTables(bare, [{ kind: "marks", text: [header, ...blank].join("\n") }]);
      const left = readTables(bare, [{ kind: "marks", text: [header, ...rows.toSpliced(at, 1)].join("\n") }]);
      expect(blanked).toEqual(left);
    }),
    { seed: 3, numRuns: 4 * long },
  );
});

/** Text of trouble: signs that a spreadsheet program runs, apostrophes, delimiters, quotation marks, line breaks. */
const trouble = fc
  .array(
    fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "'",
      "\t",
      "\r",
      "\n",
      '"',
      ",",
      ";",
      " ",
      "1",
      ".",
      "a",
      "＝",
      "\uFEFF",
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((signs) => signs.join(""));

it("any text is read back as it was written, and none begins with a sign that a spreadsheet program runs", () => {
  fc.assert(
    fc.property(fc.oneof(trouble, fc.string()), (text) => {
      const cell = guarded.test(text) ? `'${text}` : text;
      expect(unguarded(cell)).toBe(text);
      expect(/^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)).toBe(false);
    }),
    { seed: 4, numRuns: 100 * long },
  );
  fc.assert(
    fc.property(fc.array(trouble, { minLength: 1, maxLength: 4 }), (reasons) => {
      const decisions = reasons.map((reason, index) => ({
        about: "late",
        bid: `bid${index}`,
        outcome: "stays" as const,
        reason,
        by: reason,
      }));
      const bids = reasons.map((_, index) => ({ id: `bid${index}`, offers: [] }));
      const document = { ...plain, bids, decisions };
      const text = writeTable(parsed(document), "decisions");
      expect(read({ ...document, decisions: [] }, "decisions", text)).toEqual(document);
    }),
    { seed: 5, numRuns: 30 * long },
  );
});

const plain: ProcedureDocument = {
  format: "weighbridge/1",
  tender: {
    id: "t",
    criteria: [{ id: "price", type: "price", weight: "100", method: { kind: "lowestPriceRatio" } }],
  },
  bids: [],
};

/** Ids of trouble: with semicolons, signs and quotation marks, but no space at an end. */
const troubledId = fc
  .array(fc.constantFrom("=", "-", "'", ";", "; ", '"', ",", "x", "1"), { minLength: 1, maxLength: 5 })
  .map((signs) => signs.join(""))
  .filter((id) => !id.endsWith(" "));

it("lists of any ids are read back in their order", () => {
  const column = { name: "order", holds: "order", of: "decision", keys: ["order"] } as const;
  fc.assert(
    fc.property(fc.uniqueArray(troubledId, { minLength: 2, maxLength: 4 }), (ids) => {
      const document: ProcedureDocument = {
        ...plain,
        tender: { ...plain.tender, tieBreaks: [{ kind: "drawnOrder" }] },
        bids: ids.map((id) => ({ id, offers: [{ price: "1" }] })),
        decisions: [{ about: "draw", order: ids }],
      };
      const text = writeTable(parsed(document), "decisions");
      expect(read({ ...document, decisions: [] }, "decisions", text)).toEqual(document);
      expect(readCell(column, " ; ")).toBe(undefined);
    }),
    { seed: 6, numRuns: 15 * long },
  );
});
