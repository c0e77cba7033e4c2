import { listed, quoted, suggestion } from "./wording.js";

const inOneLine = (text: string): string => text.replace(/[\r\n]+/g, " ");

/** Sentences about tables of rows and columns. */
export const tableSentences = {
  tableEmpty: (f: { columns: readonly string[] }) =>
    `The table is empty: write the names of its columns in the first row (${listed(f.columns, "and")}), and what they hold below.`,
  columnMissing: (f: { columns: readonly string[] }) =>
    `The first row does not name ${listed(f.columns, "or")}, without which the rows below say nothing: add the column.`,
  columnTwice: (f: { name: string }) =>
    `Two columns are named ${quoted(f.name)}: keep the one that is meant.`,
  unknownColumn: (f: { name: string; columns: readonly string[]; meant: readonly string[] }) =>
    f.name === ""
      ? "This column has no name in the first row, but cells below it: name it, or clear them."
      : f.meant.length > 0
        ? `${quoted(f.name)} is not a column of this table${suggestion(f.meant)}`
        : `${quoted(f.name)} is not a column of this table, which has ${listed(f.columns, "and")}: name one of these, or remove it.`,
  rowTooLong: (f: { cell: string; columns: string }) =>
    `${quoted(f.cell)} stands beyond the ${f.columns} columns that the first row names: remove it, or put a cell that holds the delimiter in quotation marks.`,
  quoteNotClosed: (f: { cell: string }) =>
    `A cell begins with a quotation mark that is never closed (${quoted(inOneLine(f.cell))}), so that all rows below belong to it: close it.`,
  quoteNotDoubled: (f: { cell: string }) =>
    `A quotation mark stands within a cell in quotation marks (${quoted(inOneLine(f.cell))}): write it twice, or end the cell there.`,
  cellNotUsed: (f: { name: string }) =>
    f.name === "line"
      ? `"line" is a line of a measure, and this row states an agreed score: clear the cell.`
      : `${quoted(f.name)} is about a score that was agreed, and this row states only what is accepted: clear the cell.`,
  rowContradicts: (f: { name: string; says: string; other: string; stands: string }) =>
    `This row says ${quoted(f.says)} for ${quoted(f.name)}, and ${f.other} says ${quoted(f.stands)} about the same: keep the one that holds.`,
};
