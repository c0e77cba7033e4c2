import { issue } from "../../model/issues.js";
import { isRecord } from "../../model/shape/schema.js";
import { cellIn, type Row, recordOf } from "../rows.js";
import { fill, type Merging, note } from "./merging.js";
import { sheetOf, sheetsIn } from "./sheets.js";

/** Puts agreed scores and accepted amounts on their sheets. A row with neither is a form still to be filled in. */
export function mergeAgreed(merging: Merging, rows: readonly Row[]): void {
  const sheets = sheetsIn(merging);
  for (const row of rows) {
    const isScored = cellIn(row, "score") !== undefined;
    if (!isScored && cellIn(row, "accepted") === undefined) continue;
    const filed = isScored ? row : ofAmount(merging, row);
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

/** A row on an accepted amount: its reason is the sheet's, and nobody and no time belongs to it. */
function ofAmount({ issues }: Merging, { table, row, cells }: Row): Row {
  const filed = cells.flatMap((cell) => {
    const { column } = cell;
    if (column.of !== "agreed") return [cell];
    if (column.name === "reason") return [{ ...cell, column: { ...column, of: "sheet" as const } }];
    issues.push({ ...issue("cellNotUsed", [], { name: column.name }), table, row, column: column.name });
    return [];
  });
  return { table, row, cells: filed };
}
