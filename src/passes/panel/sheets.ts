import type { Sheet } from "../../model/panel.js";
import type { Bid, Leaf, Procedure } from "../../model/procedure.js";

/** The rounds whose sheets are on the answer that stands: none from before it, none on an answer that does not count. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The latest sheet of a span of rounds; in one round a sheet of the lot goes before one that serves every lot.
 */
export function sheetFor({ sheets }: Bid, lot: string, criterion: string, span: Span): Sheet | undefined {
  const [own, common] = [lot, ""].map((place) => latestIn(sheets.get(place)?.get(criterion) ?? [], span));
  return own === undefined || (common !== undefined && common.round > own.round) ? common : own;
}

/** The latest of some sheets that is of a span of rounds. */
export function latestIn(sheets: readonly Sheet[], { from, to }: Span): Sheet | undefined {
  let latest: Sheet | undefined;
  for (const sheet of sheets)
    if (sheet.round >= from && sheet.round <= to && (latest === undefined || sheet.round > latest.round))
      latest = sheet;
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
