import Papa from "papaparse";
import { guarded } from "./cell.js";

/** Rows as CSV text; text that a spreadsheet program would run stands behind an apostrophe. */
export const csvText = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse([[...header], ...rows.map((row) => [...row])], { newline: "\r\n", escapeFormulae: guarded })}\r\n`;
