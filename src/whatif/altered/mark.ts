import type { Sheet } from "../../model/panel.js";
import type { Procedure } from "../../model/procedure.js";
import type { Rational } from "../../number/rational.js";
import { withMark, withScore } from "./score.js";

/** Where one figure of the panel is recorded: the score agreed, or a mark with the evaluator who gave it. */
export interface RecordedAt {
  readonly bid: string;
  readonly sheet: Sheet;
  readonly of: "mark" | "agreed";
  readonly by: string | undefined;
}

/** The procedure with another figure in one place of the panel's record. */
export const withFigure = (
  procedure: Procedure,
  { bid, sheet, of, by }: RecordedAt,
  to: Rational,
): Procedure =>
  of === "mark" ? withMark(procedure, bid, sheet, by, to) : withScore(procedure, bid, sheet, to);
