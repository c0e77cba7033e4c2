import { evaluate } from "../evaluate.js";
import { type ParsedProcedure, safeParseProcedureText } from "../model/parse.js";
import type { Procedure } from "../model/procedure.js";
import { type TableKind, tableKinds } from "../tables/columns.js";
import type { Table } from "../tables/rows.js";

/** The options that name the file of a table, one for each kind. */
export const tableOptions = {
  marks: { type: "string" },
  agreed: { type: "string" },
  prices: { type: "string" },
  decisions: { type: "string" },
} as const satisfies Record<TableKind, { type: "string" }>;

// What reads and writes CSV is loaded by those commands that do.

/** Reads a document with the tables that options name, or gives the file that cannot be read. */
export async function parseWithTables(
  text: string,
  named: Readonly<Partial<Record<TableKind, string | undefined>>>,
  read: (file: string) => string | undefined,
): Promise<ParsedProcedure | { readonly unread: string }> {
  const tables: Table[] = [];
  for (const kind of tableKinds) {
    const name = named[kind];
    if (name === undefined) continue;
    const rows = read(name);
    if (rows === undefined) return { unread: name };
    tables.push({ kind, text: rows, name });
  }
  if (tables.length === 0) return safeParseProcedureText(text);
  const { readTablesText } = await import("../tables/read.js");
  return readTablesText(text, tables);
}

/** The tables that can be written: those that can be read, and the commitment register. */
export const writtenKinds = [...tableKinds, "commitments"] as const;

/** The table of a kind as CSV text; undefined where there is no such kind. */
export async function tableText(procedure: Procedure, kind: string): Promise<string | undefined> {
  if (kind === "commitments") {
    const { writeCommitments } = await import("../tables/commitments.js");
    return writeCommitments(evaluate(procedure));
  }
  const found = tableKinds.find((each) => each === kind);
  if (found === undefined) return undefined;
  const { writeTable } = await import("../tables/write.js");
  return writeTable(procedure, found);
}
