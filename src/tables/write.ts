import type { Procedure } from "../model/procedure.js";
import { cellText } from "./cell.js";
import { type Column, columnsOf, type TableKind } from "./columns.js";
import { csvText } from "./csv.js";
import { expectedMarks } from "./expected.js";
import { type FiledRow, filedIn, filedRows } from "./filed.js";

/**
 * Writes what a procedure says as CSV text: marks, agreed scores and accepted amounts, prices, or decisions, a row
 * each. A table of marks ends with a row for every mark that the evaluators named have still to give: a form to hand
 * to the panel. `ref`, `meta` and the history of a sheet have no column. Text that a spreadsheet program would run
 * stands behind an apostrophe.
 */
export function writeTable(procedure: Procedure, kind: TableKind): string {
  const { document } = procedure;
  const rows = [...filedRows(document, kind), ...(kind === "marks" ? expectedMarks(procedure) : [])];
  const columns = shown(columnsOf(document, kind), rows);
  const header = columns.map(({ name }) => name);
  const cells = rows.map((row) => columns.map((column) => cellText(filedIn(row, column) ?? "")));
  return csvText(header, cells);
}

/** Without the column of the only price where every offer writes it under "price", and without rare ones that say nothing. */
function shown(columns: readonly Column[], rows: readonly FiledRow[]): readonly Column[] {
  const prices = columns.filter(({ keys: [key] }) => key === "prices");
  const only = prices.length === 1 ? prices[0] : undefined;
  return columns.filter(
    (column) =>
      (column !== only && column.rare === undefined) ||
      rows.some((row) => filedIn(row, column) !== undefined),
  );
}
