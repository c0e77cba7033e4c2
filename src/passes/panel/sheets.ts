import type { Bid, Sheet } from "../../model/procedure.js";

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
