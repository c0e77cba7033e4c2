import type { ScoresheetDocument } from "../document/panel.js";
import type { Draft } from "../draft/draft.js";
import { agreementOn, kindOf, sheetNodes } from "../draft/sheet.js";
import { type Issue, issue, type Path } from "../issues.js";

/** Marks and the agreed score are those that the published way of agreeing looks at; every mark has its owner. */
export const sheetMarks = (draft: Draft): Issue[] =>
  draft.scoresheets.flatMap((sheet, index) =>
    sheet === undefined ? [] : marks(draft, sheet, ["scoresheets", index]),
  );

function marks(draft: Draft, sheet: ScoresheetDocument, path: Path): Issue[] {
  const agreements = sheetNodes(draft, sheet).map((node) => agreementOn(draft, node));
  const [agreement] = agreements;
  const kinds = new Set(agreements.map((each) => each && kindOf(each)));
  const count = sheet.marks?.length ?? 0;
  const owned = draft.evaluators !== undefined || (count > 1 && !kinds.has("single"));
  const issues = owned ? owners(sheet, [...path, "marks"]) : [];
  // A criterion may be agreed in another way in another lot that the sheet serves.
  if (kinds.size !== 1 || agreement === undefined) return issues;
  const kind = kindOf(agreement);
  if (kind === "single" && count > 1)
    issues.push(issue("tooManyMarks", [...path, "marks"], { marks: `${count}` }));
  if (kind !== "consensus" && sheet.agreed !== undefined && (kind !== "mode" || hasMode(sheet)))
    issues.push(issue("agreementUnused", [...path, "agreed"], { agreement: kind }));
  return issues;
}

/** Whether one mark is the most frequent; figures are compared as they are written, which refuses no more than it must. */
function hasMode({ marks = [] }: ScoresheetDocument): boolean {
  const times = new Map<string, number>();
  for (const { mark } of marks) if (mark !== "abstained") times.set(mark, (times.get(mark) ?? 0) + 1);
  const most = Math.max(...times.values());
  return Array.from(times.values()).filter((each) => each === most).length === 1;
}

function owners({ marks = [] }: ScoresheetDocument, path: Path): Issue[] {
  const met = new Set<string>();
  return marks.flatMap(({ by, mark }, at) => {
    if (by === undefined) return [issue("markWithoutEvaluator", [...path, at, "by"], { mark })];
    if (met.has(by)) return [issue("duplicateMark", [...path, at, "by"], { by })];
    met.add(by);
    return [];
  });
}
