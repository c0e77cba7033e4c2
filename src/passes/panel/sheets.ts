import type { Procedure, Sheet } from "../../model/procedure.js";
import { sheetKey } from "../../model/resolve.js";

/** The sheets on one bid and criterion: those of the lot or combined offer, else those that serve every lot. */
const sheetsOn = (procedure: Procedure, bid: string, place: string, criterion: string): readonly Sheet[] =>
  procedure.sheets.get(sheetKey(bid, place, criterion)) ??
  procedure.sheets.get(sheetKey(bid, "", criterion)) ??
  [];

/** The latest sheet up to a round, but none from before the round in which the bid revised its answer. */
export function sheetFor(
  procedure: Procedure,
  bid: string,
  place: string,
  criterion: string,
  round: number,
  revised: number,
): Sheet | undefined {
  let latest: Sheet | undefined;
  for (const sheet of sheetsOn(procedure, bid, place, criterion)) {
    if (sheet.round > round || sheet.round < revised) continue;
    if (latest === undefined || sheet.round > latest.round) latest = sheet;
  }
  return latest;
}

/** Every evaluator who has marked this criterion of this lot for some bid. */
export function panelOn(procedure: Procedure, place: string, criterion: string): ReadonlySet<string> {
  const panel = new Set<string>();
  for (const bid of procedure.bids)
    for (const sheet of sheetsOn(procedure, bid.id, place, criterion))
      for (const { by } of sheet.marks) if (by !== undefined) panel.add(by);
  return panel;
}
