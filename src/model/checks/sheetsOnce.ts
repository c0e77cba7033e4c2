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
    const first =
      places.get(place) ?? (place === everyLot ? Math.min(...places.values()) : places.get(everyLot));
    places.set(place, Math.min(places.get(place) ?? index, index));
    if (first === undefined || first === Infinity) return [];
    const figures = { bid: sheet.bid, criterion: sheet.criterion, first: pathText(["scoresheets", first]) };
    return [issue("duplicateSheet", ["scoresheets", index], figures)];
  });
}

const everyLot = "";
