import type { MeasureDocument } from "../document/criteria.js";
import type { ScoresheetDocument } from "../document/panel.js";
import { amountsIn, linesOf, measureOf } from "../draft/amounts.js";
import type { Draft } from "../draft/draft.js";
import { sheetNodes } from "../draft/sheet.js";
import { type Issue, issue, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";
import { linesKnown } from "./offerClaims.js";

/** Evidence is stated where it is asked for, by the lines there are, and nothing is accepted that the rules count zero. */
export const sheetEvidence = (draft: Draft): Issue[] =>
  draft.scoresheets.flatMap((sheet, index) => {
    if (sheet?.evidence === undefined) return [];
    const path: Path = ["scoresheets", index];
    // Where a sheet serves lots with measures of their own, the first that it does not fit is told.
    const found = sheetNodes(draft, sheet).map((node) => {
      const measure = measureOf(node);
      return measure === undefined || measure.procedure !== undefined ? [] : form(measure, sheet, path);
    });
    return found.find((issues) => issues.length > 0) ?? [];
  });

function form(measure: MeasureDocument, sheet: ScoresheetDocument, path: Path): Issue[] {
  const { id: criterion } = measure;
  const at: Path = [...path, "evidence"];
  if (measure.evidence === undefined) return [issue("evidenceNotUsed", at, { criterion })];
  const states = statesIn(sheet, at);
  if (typeof sheet.evidence !== "string" && linesOf(measure).length === 0)
    return [issue("evidenceNotByLine", at, { criterion })];
  const { otherwise } = measure.evidence;
  const lacking = states.filter(({ state }) => state === "notProvided");
  if (sheet.combined !== undefined && otherwise !== "zero" && lacking.length > 0)
    return lacking.map((each) => issue("evidenceInCombined", each.path, { criterion, otherwise }));
  return [...linesKnown(measure, states), ...(otherwise === "zero" ? counted(criterion, sheet, path) : [])];
}

const statesIn = ({ evidence = {} }: ScoresheetDocument, path: Path) =>
  typeof evidence === "string"
    ? [{ line: undefined, state: evidence, path }]
    : Object.entries(evidence).map(([line, state]) => ({ line, state, path: [...path, line] }));

/** What is accepted above zero though no evidence is provided for it. */
function counted(criterion: string, { accepted, evidence }: ScoresheetDocument, path: Path): Issue[] {
  return amountsIn(accepted, [...path, "accepted"]).flatMap(({ line, text, path: at }) => {
    const state = typeof evidence === "string" ? evidence : evidence?.[line ?? ""];
    if (state !== "notProvided" || exact(text).n <= 0n) return [];
    return [issue("acceptedWithoutEvidence", at, { criterion, line, accepted: text })];
  });
}
