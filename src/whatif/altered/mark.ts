import type { Sheet } from "../../model/panel.js";
import type { Procedure } from "../../model/procedure.js";
import type { Rational } from "../../number/rational.js";
import { withSheets } from "./sheets.js";

/** Where one figure of the panel is recorded: an evaluator's mark, or the score agreed. */
export interface RecordedAt {
  readonly bid: string;
  /** A lot, a combined offer, or "" for every lot. */
  readonly place: string;
  readonly criterion: string;
  readonly round: number;
  readonly of: "mark" | "agreed";
  /** Whose mark it is; undefined for the score agreed, and where nobody is named. */
  readonly by: string | undefined;
}

/** The procedure with another figure in one place of the panel's record. */
export const withMark = (procedure: Procedure, at: RecordedAt, value: Rational): Procedure =>
  withSheets(procedure, at.bid, (place, criterion, sheet) =>
    place === at.place && criterion === at.criterion && sheet.round === at.round
      ? marked(sheet, at, value)
      : sheet,
  );

const marked = (sheet: Sheet, { of, by }: RecordedAt, value: Rational): Sheet =>
  of === "mark"
    ? { ...sheet, marks: sheet.marks.map((each) => (each.by === by ? { ...each, mark: value } : each)) }
    : { ...sheet, agreed: sheet.agreed && { ...sheet.agreed, score: value } };
