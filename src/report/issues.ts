import { type Cell, type Issue, placeText } from "../model/issues.js";
import { wrapped } from "./table.js";

/** Issues as text: where, what is wrong and how to mend it, one after the other; the cell where one is known. */
export function issueLines(issues: readonly Issue[]): string {
  const lines = issues.flatMap((issue) =>
    wrapped(`${cellOf(issue) ?? placeText(issue.path)} [${issue.code}]: ${issue.message}`, ""),
  );
  return `${issues.length === 1 ? "1 issue" : `${issues.length} issues`}\n${lines.join("\n")}\n`;
}

/** "marks.csv, row 7, mark"; undefined where the issue comes from no table. */
const cellOf = ({ table, row, column }: Cell): string | undefined =>
  table && [table, `row ${row}`, column].filter((part) => part !== undefined).join(", ");
