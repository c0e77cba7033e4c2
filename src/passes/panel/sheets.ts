import type { Bid, Sheet } from "../../model/procedure.js";

const none: readonly Sheet[] = [];

/** The sheets on one bid and criterion: those of the lot or combined offer, else those that serve every lot. */
const sheetsOn = ({ sheets }: Bid, place: string, criterion: string): readonly Sheet[] =>
  sheets.get(place)?.get(criterion) ?? sheets.get("")?.get(criterion) ?? none;

/** The latest sheet up to a round, but none from before the round in which the bid revised its answer. */
export function sheetFor(
  bid: Bid,
  place: string,
  criterion: string,
  round: number,
  revised: number,
): Sheet | undefined {
  let latest: Sheet | undefined;
  for (const sheet of sheetsOn(bid, place, criterion)) {
    if (sheet.round > round || sheet.round < revised) continue;
    if (latest === undefined || sheet.round > latest.round) latest = sheet;
  }
  return latest;
}
