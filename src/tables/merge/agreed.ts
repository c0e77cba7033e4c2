import { type Issue, issue } from "../../model/issues.js";
import { isRecord } from "../../model/shape/schema.js";
import { cellIn, type Row, recordOf } from "../rows.js";
import { fill, type Merging, note } from "./merging.js";
import { sheetOf, sheetsIn } from "./sheets.js";

/** Puts agreed scores and accepted amounts on their sheets. A row with neither is a form still to be filled in. */
export function mergeAgreed(merging: Merging, rows: readonly Row[]): void {
  const sheets = sheetsIn(merging);
  for (const row of rows) {
    const isScored = cellIn(row, "score") !== undefined;
    const isJudged = cellIn(row, "accepted") !== undefined || cellIn(row, "evidence") !== undefined;
    if (!isScored && !isJudged) continue;
    const filed = isScored ? ofScore(merging, row) : ofAmount(merging, row);
    const sheet = sheetOf(merging, sheets, filed);
    if (sheet === undefined || !isScored) continue;
    const path = [...sheet.path, "agreed"];
    const { agreed } = sheet.record;
    if (isRecord(agreed)) fill(merging, { record: agreed, path }, row, "agreed");
    else if (agreed === undefined) {
      sheet.record.agreed = recordOf(row, "agreed");
      note(merging, path, row, "agreed");
    }
  }
}

/** A row on an agreed score, which has no lines. */
function ofScore({ issues }: Merging, row: Row): Row {
  if (cellIn(row, "line") !== undefined) issues.push(unused(row, "line"));
  return row;
}

/** A row on an accepted amount, or on one of its lines: its reason is the sheet's, and nobody and no time belongs to it. */
function ofAmount({ issues }: Merging, row: Row): Row {
  const line = cellIn(row, "line");
  const cells = row.cells.flatMap((cell): Row["cells"] => {
    const { column } = cell;
    if (column.name === "accepted" || column.name === "evidence")
      return [
        typeof line === "string" ? { ...cell, column: { ...column, keys: [column.name, line] } } : cell,
      ];
    if (column.of !== "agreed") return [cell];
    if (column.name === "reason") return [{ ...cell, column: { ...column, of: "sheet" as const } }];
    issues.push(unused(row, column.name));
    return [];
  });
  return { ...row, cells };
}

const unused = ({ table, row }: Row, name: string): Issue => ({
  ...issue("cellNotUsed", [], { name }),
  table,
  row,
  column: name,
});
