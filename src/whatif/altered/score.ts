import type { Sheet } from "../../model/panel.js";
import type { Procedure } from "../../model/procedure.js";
import type { Rational } from "../../number/rational.js";
import { withBid } from "./bids.js";

/** The procedure with one sheet of a bid changed, wherever it is filed. */
export const withSheet = (
  procedure: Procedure,
  bid: string,
  sheet: Sheet,
  change: (sheet: Sheet) => Sheet,
): Procedure =>
  withBid(procedure, bid, (before) => ({
    ...before,
    sheets: new Map(
      Array.from(before.sheets, ([place, criteria]) => [
        place,
        new Map(
          Array.from(criteria, ([criterion, sheets]) => [
            criterion,
            sheets.includes(sheet) ? sheets.map((each) => (each === sheet ? change(each) : each)) : sheets,
          ]),
        ),
      ]),
    ),
  }));

/** The procedure had the panel agreed on another score on a sheet. */
export const withScore = (procedure: Procedure, bid: string, sheet: Sheet, score: Rational): Procedure =>
  withSheet(procedure, bid, sheet, (each) => ({
    ...each,
    agreed: each.agreed && { ...each.agreed, score },
  }));

/** The procedure had an evaluator given another mark on a sheet. */
export const withMark = (
  procedure: Procedure,
  bid: string,
  sheet: Sheet,
  by: string | undefined,
  mark: Rational,
): Procedure =>
  withSheet(procedure, bid, sheet, (each) => ({
    ...each,
    marks: each.marks.map((given) => (given.by === by ? { ...given, mark } : given)),
  }));
