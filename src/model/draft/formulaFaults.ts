import type { Parsed } from "../../formula/parse.js";
import { type Issue, issue, type Path } from "../issues.js";

/** What is wrong with a formula that cannot be read, and at which column. */
export function unreadable(path: Path, formula: string, parsed: Parsed): Issue[] {
  if (parsed.ok) return [];
  const { column, problem } = parsed.fault;
  return [issue("badFormula", path, { formula, column: `${column}`, problem })];
}
