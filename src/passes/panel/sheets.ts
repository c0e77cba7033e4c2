import type { Bid, Leaf, Procedure, Sheet } from "../../model/procedure.js";

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

/** A sheet with the bid, the lots and the criterion that it is on. */
export interface FiledSheet {
  readonly bid: Bid;
  readonly lots: readonly string[];
  readonly leaf: Leaf;
  readonly sheet: Sheet;
}

/** Every sheet that was filed in a round, bid by bid. */
export function sheetsIn({ tender, bids }: Procedure, round: number): FiledSheet[] {
  const found: FiledSheet[] = [];
  for (const bid of bids)
    for (const [place, byCriterion] of bid.sheets)
      for (const [criterion, sheets] of byCriterion) {
        const named = place === "" ? undefined : place.split("\t");
        const lots = tender.lots.filter(
          (lot) => (named?.includes(lot.id) ?? true) && lot.leaves.some((leaf) => leaf.id === criterion),
        );
        const leaf = lots[0]?.leaves.find((each) => each.id === criterion);
        if (leaf === undefined) continue;
        const ids = lots.map((lot) => lot.id);
        for (const sheet of sheets) if (sheet.round === round) found.push({ bid, lots: ids, leaf, sheet });
      }
  return found;
}
