import { type Issue, issue, type Path, pathText } from "../../model/issues.js";
import { isRecord } from "../../model/shape/schema.js";
import { readDecimal } from "../../number/decimalText.js";
import { equal } from "../../number/rational.js";
import { cellText, type Value } from "../cell.js";
import type { Column, Part } from "../columns.js";
import { putAt, standsAt } from "../keys.js";
import { noteRecord, noteValue, type Origins, originOf } from "../origins.js";
import { type Row, recordOf } from "../rows.js";
import type { Places } from "./places.js";

export type Plain = Record<string, unknown>;

/** A private copy of a document while the rows of tables go into it. */
export interface Merging {
  readonly document: Plain;
  readonly places: Places;
  readonly columns: ReadonlyMap<Part, readonly Column[]>;
  readonly origins: Origins;
  readonly issues: Issue[];
}

export interface Placed {
  readonly record: Plain;
  readonly path: Path;
}

/** The list under a key, made where there is none; undefined where something else stands there. */
export function listUnder(record: Plain, key: string): unknown[] | undefined {
  if (record[key] === undefined) record[key] = [];
  const list = record[key];
  return Array.isArray(list) ? list : undefined;
}

/** Adds what a row says of one part as a new record at the end of a list. */
export function add(merging: Merging, list: unknown[], path: Path, row: Row, of: Part): Placed {
  const record = recordOf(row, of);
  const at: Path = [...path, list.length];
  list.push(record);
  note(merging, at, row, of);
  return { record, path: at };
}

/** Notes that a row made the record at a path. */
export const note = ({ origins, columns }: Merging, path: Path, row: Row, of: Part): void =>
  noteRecord(origins, path, row, columns.get(of) ?? []);

/** Adds to a record what a row says of it beyond what it states; where the two differ, that is an issue. */
export function fill(merging: Merging, { record, path }: Placed, row: Row, of: Part): void {
  for (const { column, value } of row.cells) {
    if (column.of !== of) continue;
    const { value: stands, depth } = standsAt(record, column.keys);
    const at: Path = [...path, ...column.keys.slice(0, depth)];
    if (stands === undefined) {
      putAt(record, column.keys, value);
      noteValue(merging.origins, [...path, ...column.keys], row, column);
    } else if (differs(column, value, stands)) contradict(merging, at, row, column, value, stands);
  }
}

/** What may stand where a cell says something: the like of it, or amounts by line where it says one amount. */
export type Stands = Value | Readonly<Record<string, unknown>>;

/** Whether a cell says something else than the document; what has no shape there is reported by itself. */
export function differs({ holds }: Column, says: Value, stands: unknown): stands is Stands {
  if (typeof says === "string")
    return typeof stands === "string" ? says !== stands && !isSameFigure(says, stands) : isRecord(stands);
  if (!Array.isArray(stands)) return false;
  return holds === "order"
    ? says.join("\n") !== stands.join("\n")
    : says.toSorted().join("\n") !== stands.toSorted().join("\n");
}

function isSameFigure(a: string, b: string): boolean {
  const [one, two] = [readDecimal(a), readDecimal(b)];
  return one !== undefined && two !== undefined && equal(one, two);
}

export function contradict(
  { origins, issues }: Merging,
  path: Path,
  { table, row }: Row,
  { name }: Column,
  says: Value,
  stands: Stands,
): void {
  const origin = originOf(origins, path);
  const other =
    origin === undefined ? `the document at ${pathText(path)}` : `row ${origin.row} of ${origin.table}`;
  const figures = { name, says: cellText(says), other, stands: standsText(stands) };
  issues.push({ ...issue("rowContradicts", path, figures), table, row, column: name });
}

const standsText = (stands: Stands): string =>
  typeof stands === "string" || Array.isArray(stands)
    ? cellText(stands)
    : Object.entries(stands)
        .map(([line, amount]) => `${line} ${amount}`)
        .join("; ");
