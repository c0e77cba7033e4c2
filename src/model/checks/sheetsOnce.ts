import type { Draft } from "../draft/draft.js";
import { lotSet, roundIndex } from "../draft/places.js";
import { type Issue, issue, pathText } from "../issues.js";

/** There is one sheet for a bid, criterion, lot and round; one without a lot serves them all. */
export function sheetsOnce(draft: Draft): Issue[] {
  const filed = new Map<string, Map<string, number>>();
  return draft.scoresheets.flatMap((sheet, index) => {
    const round = sheet && roundIndex(draft, sheet.round);
    if (sheet === undefined || round === undefined) return [];
    const kind = sheet.combined === undefined ? "lot" : "combined";
    const key = JSON.stringify([sheet.bid, sheet.criterion, round, kind]);
    const places = filed.get(key) ?? new Map<string, number>();
    filed.set(key, places);
    const place = sheet.combined === undefined ? (sheet.lot ?? everyLot) : lotSet(sheet.combined);
    const first = place === everyLot ? places.get(anyLot) : (places.get(place) ?? places.get(everyLot));
    for (const filedUnder of [place, anyLot]) if (!places.has(filedUnder)) places.set(filedUnder, index);
    if (first === undefined) return [];
    const figures = { bid: sheet.bid, criterion: sheet.criterion, first: pathText(["scoresheets", first]) };
    return [issue("duplicateSheet", ["scoresheets", index], figures)];
  });
}

/** A sheet that names no lot, and a sheet whatever it names; no id is like either. */
const everyLot = "";
const anyLot = "\n";
