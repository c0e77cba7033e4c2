import type { Bid, Sheet } from "../../model/procedure.js";

const none: readonly Sheet[] = [];

/** The sheets on one bid and criterion: those of the lot or combined offer, else those that serve every lot. */
const sheetsOn = ({ sheets }: Bid, place: string, criterion: string): readonly Sheet[] =>
  sheets.get(place)?.get(criterion) ?? sheets.get("")?.get(criterion) ?? none;

/** The latest sheet of a span of rounds: of one that follows the answer it is on, and of none that a later offer overtook. */
export function sheetFor(
  bid: Bid,
  place: string,
  criterion: string,
  { from, to }: { readonly from: number; readonly to: number },
): Sheet | undefined {
  let latest: Sheet | undefined;
  for (const sheet of sheetsOn(bid, place, criterion)) {
    if (sheet.round > to || sheet.round < from) continue;
    if (latest === undefined || sheet.round > latest.round) latest = sheet;
  }
  return latest;
}
