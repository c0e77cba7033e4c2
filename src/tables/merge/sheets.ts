import { isRecord } from "../../model/shape/schema.js";
import type { Row } from "../rows.js";
import { recordOf } from "../rows.js";
import { add, fill, listUnder, type Merging, type Placed, type Plain } from "./merging.js";
import { type Places, placeKey } from "./places.js";

/** The sheets of a document by what they are on. */
export type Sheets = Map<string, Placed>;

const keyOf = (places: Places, { bid, criterion, round, lot, combined }: Plain): string =>
  JSON.stringify([bid, criterion, placeKey(places, round, lot, combined)]);

export function sheetsIn({ document, places }: Merging): Sheets {
  const sheets: Sheets = new Map();
  const list = Array.isArray(document.scoresheets) ? document.scoresheets : [];
  for (const [index, record] of list.entries()) {
    if (!isRecord(record)) continue;
    const key = keyOf(places, record);
    if (!sheets.has(key)) sheets.set(key, { record, path: ["scoresheets", index] });
  }
  return sheets;
}

/** The sheet that a row is on, added where the document has none; undefined where sheets have no shape. */
export function sheetOf(merging: Merging, sheets: Sheets, row: Row): Placed | undefined {
  const key = keyOf(merging.places, recordOf(row, "sheet"));
  const found = sheets.get(key);
  if (found !== undefined) {
    fill(merging, found, row, "sheet");
    return found;
  }
  const list = listUnder(merging.document, "scoresheets");
  if (list === undefined) return undefined;
  const added = add(merging, list, ["scoresheets"], row, "sheet");
  sheets.set(key, added);
  return added;
}
