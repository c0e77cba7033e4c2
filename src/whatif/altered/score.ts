import { mapped } from "../../model/filed.js";
import type { Sheet } from "../../model/panel.js";
import type { Procedure, QualityLeaf, Scale } from "../../model/procedure.js";
import type { Rational } from "../../number/rational.js";
import { withBid } from "./bid.js";

/** Where one figure of the panel is recorded: the score agreed, or a mark with the evaluator who gave it. */
export interface RecordedAt {
  readonly bid: string;
  readonly sheet: Sheet;
  readonly of: "mark" | "agreed";
  readonly by: string | undefined;
}

/** The scale that a mark or a score is on: where marks are added up, each has a scale of its own. */
export const scaleFor = ({ scale, markScale }: QualityLeaf, of: RecordedAt["of"]): Scale =>
  of === "mark" ? (markScale ?? scale) : scale;

/** The procedure with another figure in one place of the panel's record. */
export const withFigure = (procedure: Procedure, at: RecordedAt, to: Rational): Procedure =>
  withSheet(procedure, at.bid, at.sheet, (each) => scoredAt(each, at, to));

/** The sheet with another figure in the place of one that is on it. */
export const scoredAt = (sheet: Sheet, { of, by }: Pick<RecordedAt, "of" | "by">, to: Rational): Sheet =>
  of === "agreed"
    ? { ...sheet, agreed: sheet.agreed && { ...sheet.agreed, score: to } }
    : { ...sheet, marks: sheet.marks.map((given) => (given.by === by ? { ...given, mark: to } : given)) };

/** The procedure with one sheet of a bid changed, wherever it is filed. */
const withSheet = (
  procedure: Procedure,
  bid: string,
  sheet: Sheet,
  change: (sheet: Sheet) => Sheet,
): Procedure =>
  withBid(procedure, bid, (before) => ({
    ...before,
    sheets: mapped(before.sheets, (criteria) =>
      mapped(criteria, (sheets) =>
        sheets.includes(sheet) ? sheets.map((each) => (each === sheet ? change(each) : each)) : sheets,
      ),
    ),
  }));
