import { type ParsedProcedure, safeParseProcedureText } from "../model/parse.js";
import type { Procedure } from "../model/procedure.js";
import { type TableKind, tableKinds } from "../tables/columns.js";
import { readTablesText } from "../tables/read.js";
import type { Table } from "../tables/rows.js";
import { writeTable } from "../tables/write.js";

/** The options that name the file of a table, one for each kind. */
export const tableOptions = {
  marks: { type: "string" },
  agreed: { type: "string" },
  prices: { type: "string" },
  decisions: { type: "string" },
} as const satisfies Record<TableKind, { type: "string" }>;

/** Reads a document with the tables that options name, or gives the file that cannot be read. */
export function parseWithTables(
  text: string,
  named: Readonly<Partial<Record<TableKind, string | undefined>>>,
  read: (file: string) => string | undefined,
): ParsedProcedure | { readonly unread: string } {
  const tables: Table[] = [];
  for (const kind of tableKinds) {
    const name = named[kind];
    if (name === undefined) continue;
    const rows = read(name);
    if (rows === undefined) return { unread: name };
    tables.push({ kind, text: rows, name });
  }
  return tables.length === 0 ? safeParseProcedureText(text) : readTablesText(text, tables);
}

/** The table of a kind as CSV text; undefined where there is no such kind. */
export function tableText(procedure: Procedure, kind: string): string | undefined {
  const found = tableKinds.find((each) => each === kind);
  return found && writeTable(procedure, found);
}
