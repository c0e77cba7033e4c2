import { match } from "ts-pattern";
import type { ProcedureDocument } from "../model/document/document.js";
import type { Issue } from "../model/issues.js";
import { checkReceived, type Issues } from "../model/parse.js";
import type { Procedure } from "../model/procedure.js";
import { receive } from "../model/receive.js";
import { resolve } from "../model/resolve.js";
import { isRecord } from "../model/shape/schema.js";
import { readText } from "../model/text.js";
import { type Column, columnsOf, type Part, tableKinds } from "./columns.js";
import { mergeAgreed } from "./merge/agreed.js";
import { mergeDecisions } from "./merge/decisions.js";
import { mergeMarks } from "./merge/marks.js";
import type { Merging, Plain } from "./merge/merging.js";
import { placesOf } from "./merge/places.js";
import { mergePrices } from "./merge/prices.js";
import { located } from "./origins.js";
import { type Row, rowsOf, type Table } from "./rows.js";

/** A document with the rows of its tables, or every issue; one that comes from a cell says which. */
export type ReadTables =
  | { readonly success: true; readonly document: ProcedureDocument; readonly procedure: Procedure }
  | { readonly success: false; readonly issues: Issues };

/**
 * Reads marks, agreed scores, prices and decisions from CSV text into a document, plain data, which stays as it is.
 * A blank cell is missing, not zero. What a row says must not contradict the document or another row; whatever the
 * rows make of the document is checked as if it had been written there. Never throws.
 */
export const readTables = (document: unknown, tables: readonly Table[]): ReadTables =>
  read(document, tables, []);

/** The same for a document as JSON text, which loses no digits and no repeated keys. */
export function readTablesText(text: string, tables: readonly Table[]): ReadTables {
  const { value, issues, whole } = readText(text);
  return whole
    ? read(value, tables, issues)
    : { success: false, issues: issues as readonly Issue[] as Issues };
}

function read(document: unknown, tables: readonly Table[], before: readonly Issue[]): ReadTables {
  const received = receive(document);
  const merging = received.whole && isRecord(received.value) ? mergingOf(received.value) : undefined;
  if (merging !== undefined) for (const table of tables) merge(merging, table);
  const found = merging?.issues ?? [];
  const checked = checkReceived(received, before);
  if (checked.success && found.length === 0)
    return { success: true, document: checked.document, procedure: resolve(checked.document) };
  const issues = checked.success ? [] : checked.issues;
  const all = [...found, ...issues.map((each) => (merging ? located(merging.origins, each) : each))];
  return { success: false, issues: all as readonly Issue[] as Issues };
}

function mergingOf(document: Plain): Merging {
  const columns = new Map<Part, Column[]>();
  for (const column of tableKinds.flatMap((kind) => columnsOf(document, kind)))
    columns.set(column.of, [...(columns.get(column.of) ?? []), column]);
  return { document, places: placesOf(document), columns, origins: new Map(), issues: [] };
}

function merge(merging: Merging, table: Table): void {
  const { rows, issues } = rowsOf(merging.document, table);
  merging.issues.push(...issues);
  if (rows.length > 0) mergerOf(table)(merging, rows);
}

const mergerOf = ({ kind }: Table): ((merging: Merging, rows: readonly Row[]) => void) =>
  match(kind)
    .with("marks", () => mergeMarks)
    .with("agreed", () => mergeAgreed)
    .with("prices", () => mergePrices)
    .with("decisions", () => mergeDecisions)
    .exhaustive();
