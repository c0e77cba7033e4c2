import type { Cell, Issue, Path } from "../model/issues.js";
import type { Column } from "./columns.js";
import type { Row } from "./rows.js";

interface Origin extends Cell {
  /** Of a whole record: the columns that its keys come from. */
  readonly columns: readonly Column[];
}

/** Where in the document something stands that came from a table, and the cell it came from. */
export type Origins = Map<string, Origin>;

const keyOf = (path: Path): string => JSON.stringify(path);

/** Notes that a row made the record at a path; `columns` are those of its part. */
export function noteRecord(
  origins: Origins,
  path: Path,
  { table, row }: Row,
  columns: readonly Column[],
): void {
  origins.set(keyOf(path), { table, row, columns });
}

/** Notes that a cell gave the value at a path. */
export function noteValue(origins: Origins, path: Path, { table, row }: Row, column: Column): void {
  origins.set(keyOf(path), { table, row, column: column.name, columns: [] });
}

/** The cell, or at least the row, that the nearest record or value at or above a path came from. */
export function originOf(origins: Origins, path: Path): Cell | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const found = origins.get(keyOf(path.slice(0, length)));
    if (found === undefined) continue;
    const { table, row, column, columns } = found;
    const keys = path.slice(length);
    const name = column ?? columns.find((each) => each.keys.every((key, at) => key === keys[at]))?.name;
    return { table, row, ...(name === undefined ? {} : { column: name }) } as Cell;
  }
  return undefined;
}

/** The issue with the cell it comes from, where it comes from one. */
export const located = (origins: Origins, issue: Issue): Issue => ({
  ...issue,
  ...originOf(origins, issue.path),
});
