import { meanOf, medianOf } from "../../formula/baseline.js";
import type { Due } from "../../model/evaluation.js";
import type { Agreement, Sheet } from "../../model/procedure.js";
import type { Rational } from "../../number/rational.js";

export type Agreed = { readonly score: Rational } | { readonly due: readonly Due[] };

/**
 * The panel's score from one sheet, as published: the score agreed, the only mark, or the exact mean or
 * median of the marks. Under the last two every evaluator who marked this criterion for any bid is due.
 */
export function agree(
  agreement: Agreement,
  sheet: Sheet | undefined,
  panel: readonly string[],
  bid: string,
  criterion: string,
): Agreed {
  if (agreement === "consensus")
    return sheet?.agreed === undefined
      ? { due: [{ kind: "agreedScore", bid, criterion }] }
      : { score: sheet.agreed.score };
  const marks = sheet?.marks ?? [];
  const missing = missingMarks(agreement, marks, panel);
  if (missing.length > 0) return { due: missing.map((by) => ({ kind: "mark", bid, criterion, by })) };
  const figures = marks.map((each) => each.mark);
  const score = agreement === "median" ? medianOf(figures) : meanOf(figures);
  return score === undefined ? { due: [{ kind: "mark", bid, criterion, by: undefined }] } : { score };
}

function missingMarks(
  agreement: Agreement,
  marks: Sheet["marks"],
  panel: readonly string[],
): readonly (string | undefined)[] {
  if (agreement === "single" || panel.length === 0) return marks.length === 0 ? [undefined] : [];
  return panel.filter((by) => !marks.some((mark) => mark.by === by));
}
