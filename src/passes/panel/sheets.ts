import { filed } from "../../model/filed.js";
import type { Sheet } from "../../model/panel.js";
import type { Bid, Leaf, Lot, Procedure } from "../../model/procedure.js";

/** The rounds whose sheets are on the answer that stands: none from before it, none on an answer that does not count. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The latest sheet of a span of rounds; in one round a sheet of the lot goes before one that serves every lot.
 */
export function sheetFor({ sheets }: Bid, lot: string, criterion: string, span: Span): Sheet | undefined {
  const own = latestIn(sheets.get(lot)?.get(criterion), span);
  const common = latestIn(sheets.get("")?.get(criterion), span);
  return own === undefined || (common !== undefined && common.round > own.round) ? common : own;
}

/** The latest of some sheets that is of a span of rounds. */
export function latestIn(sheets: readonly Sheet[] = [], { from, to }: Span): Sheet | undefined {
  let latest: Sheet | undefined;
  for (const sheet of sheets)
    if (sheet.round >= from && sheet.round <= to && (latest === undefined || sheet.round > latest.round))
      latest = sheet;
  return latest;
}

/** A sheet with the bid, the lots and the criterion that it is on. */
export interface FiledSheet {
  readonly bid: Bid;
  /** Where it is filed: under a lot, a combined offer, or "" for every lot. */
  readonly place: string;
  readonly lots: readonly string[];
  readonly leaf: Leaf;
  readonly sheet: Sheet;
}

/** Every sheet that was filed in a round, bid by bid. */
export function sheetsIn({ tender, bids }: Procedure, round: number): FiledSheet[] {
  const found: FiledSheet[] = [];
  const places = placesIn(tender.lots);
  for (const bid of bids)
    for (const [place, byCriterion] of bid.sheets) {
      const named = place === "" ? undefined : place.split("\t");
      for (const [criterion, sheets] of byCriterion) {
        const known = places.get(criterion);
        if (known === undefined) continue;
        const lots = named === undefined ? known.lots : known.lots.filter((lot) => named.includes(lot));
        for (const sheet of sheets)
          if (sheet.round === round) found.push({ bid, place, lots, leaf: known.leaf, sheet });
      }
    }
  return found;
}

interface Marked {
  readonly leaf: Leaf;
  readonly lots: string[];
}

/** Every leaf with the lots that have it. */
function placesIn(lots: readonly Lot[]): Map<string, Marked> {
  const places = new Map<string, Marked>();
  for (const lot of lots)
    for (const leaf of lot.leaves)
      filed(places, leaf.id, (): Marked => ({ leaf, lots: [] })).lots.push(lot.id);
  return places;
}
