import Papa from "papaparse";
import { type Issue, issue } from "../model/issues.js";
import { trimmed } from "./cell.js";

/** The cells of one row, and its number as a spreadsheet program shows it. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Grid {
  /** The first row that is not blank; undefined where every row is. */
  readonly header: GridRow | undefined;
  readonly rows: readonly GridRow[];
  readonly issues: readonly Issue[];
}

const delimiters = [",", ";", "\t"] as const;

/**
 * Takes CSV text apart. The delimiter is the comma, semicolon or tab by which the first row has most columns of
 * known names. A row with a fault in its quotation marks is an issue and is not read.
 */
export function gridOf(text: string, isKnown: (name: string) => boolean): Grid {
  const namedBy = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 1, skipEmptyLines: "greedy" });
    return { delimiter, count: data[0]?.filter((cell) => isKnown(cell)).length ?? 0 };
  });
  const most = Math.max(...namedBy.map(({ count }) => count));
  const delimiter = namedBy.find(({ count }) => count === most)?.delimiter ?? ",";
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const faults = new Map<number, Issue>();
  for (const { code, row = 0 } of errors)
    if (!faults.has(row)) faults.set(row, quoteFault(code, data[row] ?? []));
  const rows = data
    .map((cells, index): GridRow => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => trimmed(cell) !== ""));
  const [header, ...below] = rows.filter(({ row }) => !faults.has(row - 1));
  const issues = Array.from(faults, ([index, fault]) => {
    const cells = data[index] ?? [];
    const at = cells.findIndex((cell) => "cell" in fault && cell === fault.cell);
    return { ...fault, row: index + 1, column: nameOf(header, at) };
  });
  return { header, rows: below, issues };
}

/** The name of a column, or its letter where it has none. */
export const nameOf = (header: GridRow | undefined, index: number): string =>
  trimmed(header?.cells[index] ?? "") || letterOf(index);

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A column's letter, as a spreadsheet program shows it: A to Z, then AA. */
const letterOf = (index: number): string =>
  (index < 26 ? "" : letterOf(Math.floor(index / 26) - 1)) + alphabet.charAt(index % 26);

function quoteFault(code: string, cells: readonly string[]): Issue {
  if (code === "MissingQuotes") return issue("quoteNotClosed", [], { cell: cells.at(-1) ?? "" });
  return issue("quoteNotDoubled", [], { cell: cells.find((cell) => cell.includes('"')) ?? "" });
}
