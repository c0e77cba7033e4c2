import { type Issue, issue } from "../model/issues.js";
import { meant } from "../model/shape/spelling.js";
import { readCell, trimmed, unguarded, type Value } from "./cell.js";
import { type Column, columnsOf, needed, type Part, type TableKind } from "./columns.js";
import { type GridRow, gridOf, nameOf } from "./grid.js";
import { putAt } from "./keys.js";

/** A table as it comes: what it is about, its CSV text, and the name that its issues give it. */
export interface Table {
  readonly kind: TableKind;
  readonly text: string;
  /** The kind, where left out. */
  readonly name?: string;
}

export const tableName = ({ kind, name }: Table): string => name ?? kind;

/** A row with its cells that are not blank. */
export interface Row {
  readonly table: string;
  readonly row: number;
  readonly cells: readonly { readonly column: Column; readonly value: Value }[];
}

export interface ReadRows {
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
}

/** The rows of a table by the columns that its first row names, in any order; blank rows are passed over. */
export function rowsOf(document: unknown, table: Table): ReadRows {
  const { kind } = table;
  const columns = new Map(columnsOf(document, kind).map((column) => [column.name, column]));
  const named = (cell: string): Column | undefined => columns.get(trimmed(unguarded(cell)));
  const { header, rows, issues } = gridOf(table.text, (cell) => named(cell) !== undefined);
  const inTable = (each: Issue): Issue => ({ ...each, table: tableName(table) });
  if (header === undefined) {
    const empty = issue("tableEmpty", [], { columns: Array.from(columns.keys()) });
    const all = issues.length === 0 ? [{ ...empty, row: 1 }] : issues;
    return { rows: [], issues: all.map(inTable) };
  }
  const wrong = headerIssues(header, rows, kind, columns);
  if (wrong.length > 0) return { rows: [], issues: [...wrong, ...issues].map(inTable) };
  const tooLong = rows.flatMap((row) => beyond(header, row));
  const cut = new Set(tooLong.map(({ row }) => row));
  const whole = rows.filter(({ row }) => !cut.has(row));
  const found = header.cells.map(named);
  return {
    rows: whole.map(({ row, cells }) => ({
      table: tableName(table),
      row,
      cells: cells.flatMap((cell, at) => {
        const column = found[at];
        const value = column && readCell(column, cell);
        return column === undefined || value === undefined ? [] : [{ column, value }];
      }),
    })),
    issues: [...issues, ...tooLong].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)).map(inTable),
  };
}

/** Columns that are not known, stand twice or are missing. */
function headerIssues(
  header: GridRow,
  rows: readonly GridRow[],
  kind: TableKind,
  columns: ReadonlyMap<string, Column>,
): Issue[] {
  const names = header.cells.map((cell) => trimmed(unguarded(cell)));
  const all = Array.from(columns.keys());
  const wrong = names.flatMap((name, at): Issue[] => {
    const place = { row: header.row, column: nameOf(header, at) };
    if (columns.has(name))
      return names.indexOf(name) === at ? [] : [{ ...issue("columnTwice", [], { name }), ...place }];
    if (name === "" && rows.every(({ cells }) => trimmed(cells[at] ?? "") === "")) return [];
    return [{ ...issue("unknownColumn", [], { name, columns: all, meant: meant(name, all) }), ...place }];
  });
  const missing = needed[kind].filter((each) => !each.some((name) => names.includes(name)));
  return [
    ...wrong,
    ...missing.map((each) => ({
      ...issue("columnMissing", [], { columns: each }),
      row: header.row,
      column: each[0] ?? "",
    })),
  ];
}

/** The first cell of a row to the right of the last column; spreadsheet programs leave blank ones there. */
function beyond(header: GridRow, { row, cells }: GridRow): Issue[] {
  const columns = header.cells.length;
  const at = cells.findIndex((cell, index) => index >= columns && trimmed(cell) !== "");
  const cell = cells[at];
  if (cell === undefined) return [];
  const place = { row, column: nameOf(header, at) };
  return [{ ...issue("rowTooLong", [], { cell, columns: `${columns}` }), ...place }];
}

/** What a row says in a column; undefined where the cell is blank. */
export const cellIn = ({ cells }: Row, name: string): Value | undefined =>
  cells.find(({ column }) => column.name === name)?.value;

/** A new record of what a row says of one part. */
export function recordOf({ cells }: Row, of: Part): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const { column, value } of cells) if (column.of === of) putAt(made, column.keys, value);
  return made;
}
