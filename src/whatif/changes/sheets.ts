import type { ProcedureDocument } from "../../model/document/document.js";
import type { ChangeDocument, ScoresheetDocument } from "../../model/document/panel.js";
import { lotSet } from "../../model/draft/places.js";
import { type Issue, issue, type Path } from "../../model/issues.js";
import { lotIds, roundIndex, unknownIn } from "./known.js";
import type { Meant } from "./offers.js";

interface OnSheet extends Meant {
  readonly criterion: string;
}

/** A sheet of the panel as it is, with how to put another in its place; a new one where there is none yet. */
export interface FoundSheet {
  readonly sheet: ScoresheetDocument;
  readonly put: (sheet: ScoresheetDocument) => ProcedureDocument;
}

/** The sheet that a figure stands on, the latest where no round is named; or why that is not clear. */
export function sheetMeant(
  document: ProcedureDocument,
  { bid, criterion, lots, round }: OnSheet,
  path: Path,
): FoundSheet | { readonly issues: readonly Issue[] } {
  const issues = unknownIn(document, { bid, criterion, lots, round }, path);
  if (issues.length > 0) return { issues };
  const { scoresheets = [] } = document;
  const own = scoresheets.filter((each) => each.bid === bid && each.criterion === criterion);
  const wanted = lots === undefined ? undefined : lotSet(lots);
  const places = new Set(own.map((each) => placeOf(document, each)));
  if (wanted === undefined && places.size > 1)
    return { issues: [issue("lotMissing", path, { lots: lotIds(document) })] };
  const isServed = places.has(undefined) && lots?.length === 1 && !places.has(wanted);
  if (isServed) return { issues: [issue("sheetForEveryLot", [...path, "lots"], { bid, criterion })] };
  const found = own
    .filter((each) => wanted === undefined || placeOf(document, each) === wanted)
    .filter((each) => round === undefined || roundIndex(document, each.round) === roundIndex(document, round))
    .sort((a, b) => roundIndex(document, a.round) - roundIndex(document, b.round))
    .at(-1);
  if (found !== undefined)
    return {
      sheet: found,
      put: (sheet) => ({
        ...document,
        scoresheets: scoresheets.map((each) => (each === found ? sheet : each)),
      }),
    };
  const [first] = lots ?? [];
  const place = lots === undefined ? {} : lots.length === 1 ? { lot: first } : { combined: lots.slice() };
  return {
    sheet: { bid, criterion, ...place, ...(round === undefined ? {} : { round }) },
    put: (sheet) => ({ ...document, scoresheets: [...scoresheets, sheet] }),
  };
}

/** The lots that a sheet is on; undefined where it serves every one of several. */
function placeOf(document: ProcedureDocument, { lot, combined }: ScoresheetDocument): string | undefined {
  const ids = lotIds(document);
  if (lot === undefined && combined === undefined) return ids.length === 1 ? lotSet(ids) : undefined;
  return lotSet(combined ?? [lot as string]);
}

/** A sheet without the recorded changes of one figure, which led to what stood there before. */
export function withoutHistory(
  { history, ...sheet }: ScoresheetDocument,
  isOf: (change: ChangeDocument) => boolean,
): ScoresheetDocument {
  return history === undefined ? sheet : { ...sheet, history: history.filter((each) => !isOf(each)) };
}
