import type { ScoresheetDocument } from "../document/panel.js";
import type { Draft } from "../draft/draft.js";
import { agreementOn, kindOf, plainMark, sheetNodes, unansweredOn } from "../draft/sheet.js";
import type { Node } from "../draft/tree.js";
import { type Issue, issue, type Path } from "../issues.js";

/** Marks and the agreed score are those that the published way of agreeing looks at; every mark has its owner. */
export const sheetMarks = (draft: Draft): Issue[] =>
  draft.scoresheets.flatMap((sheet, index) =>
    sheet === undefined ? [] : marks(draft, sheet, ["scoresheets", index]),
  );

function marks(draft: Draft, sheet: ScoresheetDocument, path: Path): Issue[] {
  const nodes = sheetNodes(draft, sheet);
  const [node] = nodes;
  const kinds = new Set(nodes.map((each) => agreementOn(draft, each)).map((each) => each && kindOf(each)));
  const count = sheet.marks?.length ?? 0;
  const owned = draft.evaluators !== undefined || (count > 1 && !kinds.has("single"));
  const issues = owned ? owners(sheet, [...path, "marks"]) : [];
  // A criterion may be agreed in another way in another lot that the sheet serves.
  const [kind] = kinds;
  if (kinds.size !== 1 || kind === undefined || node === undefined) return issues;
  if (kind === "single" && count > 1)
    issues.push(issue("tooManyMarks", [...path, "marks"], { marks: `${count}` }));
  if (kind !== "consensus" && sheet.agreed !== undefined && (kind !== "mode" || hasMode(draft, sheet, node)))
    issues.push(issue("agreementUnused", [...path, "agreed"], { agreement: kind }));
  return issues;
}

/** Whether one mark is the most frequent, however it is written; no answer counts as the score published for it. */
function hasMode(draft: Draft, { marks = [] }: ScoresheetDocument, node: Node): boolean {
  const rule = unansweredOn(draft, node);
  const unanswered = rule?.otherwise === "score" ? rule.score : "notAnswered";
  const times = new Map<string, number>();
  for (const { mark } of marks) {
    if (mark === "abstained") continue;
    const value = plainMark(mark === "notAnswered" ? unanswered : mark);
    times.set(value, (times.get(value) ?? 0) + 1);
  }
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
