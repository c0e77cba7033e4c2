// Marks, agreed scores, prices and decisions as plain rows: CSV in and out; the commitment register: CSV out.
export type { TableKind } from "./columns.js";
export { writeCommitments } from "./commitments.js";
export { type ReadTables, readTables, readTablesText } from "./read.js";
export type { Table } from "./rows.js";
export { writeTable } from "./write.js";
