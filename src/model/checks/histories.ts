import type { ChangeDocument, ScoresheetDocument } from "../document/panel.js";
import { amountsIn, linesOf, measureOf } from "../draft/amounts.js";
import type { Draft } from "../draft/draft.js";
import { plainMark, sheetNodes } from "../draft/sheet.js";
import { type Issue, issue, type Path } from "../issues.js";

/** The recorded changes of a sheet follow one another without a gap, and lead to what the sheet states. */
export const histories = (draft: Draft): Issue[] =>
  draft.scoresheets.flatMap((sheet, index) =>
    sheet?.history === undefined ? [] : history(sheet, linesOn(draft, sheet), ["scoresheets", index]),
  );

/** The lines of the measure that a sheet is on; none where it has none. */
const linesOn = (draft: Draft, sheet: ScoresheetDocument): string[] => {
  const [measure] = sheetNodes(draft, sheet).flatMap((node) => measureOf(node) ?? []);
  return measure === undefined ? [] : linesOf(measure);
};

function history(sheet: ScoresheetDocument, lines: readonly string[], path: Path): Issue[] {
  const last = new Map<string, { readonly change: ChangeDocument; readonly at: Path }>();
  const issues = (sheet.history ?? []).flatMap((change, index): Issue[] => {
    const { of, evaluator, from } = change;
    const at = [...path, "history", index];
    if ((of === "mark") !== (evaluator !== undefined)) return [issue("changeUnclear", at, { of })];
    const expected = of === "accepted" ? lines : [];
    if (expected.length > 0 !== (change.line !== undefined))
      return [issue("changeLine", at, { of, lines: expected })];
    const what = told(change);
    const before = last.get(what)?.change.to;
    last.set(what, { change, at });
    // The first change of a figure may leave open what stood before it.
    if (before === undefined || plainMark(before) === (from && plainMark(from))) return [];
    const figures = { of: what, from: from ?? "nothing", stood: `it was ${before}` };
    return [issue("historyBroken", [...at, "from"], figures)];
  });
  for (const [what, { change, at }] of last) {
    const stands = statedOn(sheet, change);
    if ((stands && plainMark(stands)) !== plainMark(change.to))
      issues.push(
        issue("historyNotCurrent", [...at, "to"], { of: what, to: change.to, stands: stands ?? "" }),
      );
  }
  return issues;
}

const told = ({ of, evaluator, line }: ChangeDocument): string =>
  of === "mark"
    ? `the mark of ${evaluator}`
    : of === "agreed"
      ? "the agreed score"
      : `the accepted amount${line === undefined ? "" : ` of ${line}`}`;

const statedOn = (sheet: ScoresheetDocument, { of, evaluator, line }: ChangeDocument): string | undefined =>
  of === "mark"
    ? sheet.marks?.find(({ by }) => by === evaluator)?.mark
    : of === "agreed"
      ? sheet.agreed?.score
      : amountsIn(sheet.accepted, []).find((amount) => amount.line === line)?.text;
