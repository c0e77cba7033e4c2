import type { MeasureDocument } from "../document/criteria.js";
import type { ScoresheetDocument } from "../document/panel.js";
import { amountsIn, linesOf, measureOf } from "../draft/amounts.js";
import type { Draft } from "../draft/draft.js";
import { sheetNodes } from "../draft/sheet.js";
import { type Issue, issue, type Path } from "../issues.js";
import { linesKnown } from "./offerClaims.js";

/** A sheet accepts of a measure what the measure asks for, and nothing of what is computed. */
export const sheetAmounts = (draft: Draft): Issue[] =>
  draft.scoresheets.flatMap((sheet, index) => {
    if (sheet === undefined) return [];
    const path: Path = ["scoresheets", index];
    // Where a sheet serves lots with measures of their own, the first that it does not fit is told.
    const found = sheetNodes(draft, sheet).map((node) => {
      const measure = measureOf(node);
      return measure === undefined ? [] : form(measure, sheet, path);
    });
    return found.find((issues) => issues.length > 0) ?? [];
  });

function form(measure: MeasureDocument, { accepted }: ScoresheetDocument, path: Path): Issue[] {
  const { id: criterion, unit, procedure } = measure;
  if (procedure !== undefined) return [issue("computedMeasure", path, { criterion })];
  const lines = linesOf(measure);
  const at: Path = [...path, "accepted"];
  if (accepted === undefined) return [];
  if (lines.length === 0)
    return typeof accepted === "string" ? [] : [issue("amountNotByLine", at, { criterion, unit })];
  if (typeof accepted === "string") return [issue("amountByLine", at, { criterion, lines })];
  return linesKnown(measure, amountsIn(accepted, at));
}
