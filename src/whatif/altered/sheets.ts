import { mapped } from "../../model/filed.js";
import type { Sheet } from "../../model/panel.js";
import type { Bid, Procedure } from "../../model/procedure.js";

/** What becomes of a sheet, by where it is filed. */
type AlteredSheet = (place: string, criterion: string, sheet: Sheet) => Sheet;

/** The procedure with other sheets of one bid, or of every bid where none is named; the rest is shared with the one given. */
export const withSheets = (
  procedure: Procedure,
  bid: string | undefined,
  altered: AlteredSheet,
): Procedure => ({
  ...procedure,
  bids: procedure.bids.map((each) =>
    bid === undefined || each.id === bid ? { ...each, sheets: refiled(each, altered) } : each,
  ),
});

const refiled = ({ sheets }: Bid, altered: AlteredSheet): Bid["sheets"] =>
  mapped(sheets, (byCriterion, place) =>
    mapped(byCriterion, (filed, criterion) => filed.map((sheet) => altered(place, criterion, sheet))),
  );
