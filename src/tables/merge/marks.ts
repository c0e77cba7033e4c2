import { isRecord } from "../../model/shape/schema.js";
import { cellIn, type Row } from "../rows.js";
import { add, fill, listUnder, type Merging } from "./merging.js";
import { sheetOf, sheetsIn } from "./sheets.js";

/** Puts marks on their sheets, one for each evaluator. A row without a mark is a form still to be filled in. */
export function mergeMarks(merging: Merging, rows: readonly Row[]): void {
  const sheets = sheetsIn(merging);
  for (const row of rows) {
    if (cellIn(row, "mark") === undefined) continue;
    const sheet = sheetOf(merging, sheets, row);
    const marks = sheet && listUnder(sheet.record, "marks");
    if (sheet === undefined || marks === undefined) continue;
    const by = cellIn(row, "evaluator");
    const at = marks.findIndex((mark) => isRecord(mark) && mark.by === by);
    const path = [...sheet.path, "marks"];
    const mark = marks[at];
    if (isRecord(mark)) fill(merging, { record: mark, path: [...path, at] }, row, "mark");
    else add(merging, marks, path, row, "mark");
  }
}
