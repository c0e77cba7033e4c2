import type { ScoresheetDocument } from "../document/bids.js";
import type { Draft } from "../draft/draft.js";
import { type Issue, issue, type Path } from "../issues.js";

/** Marks and the agreed score are those that the published way of agreeing looks at; every mark has its owner. */
export function sheetMarks({ tender, lacks, scoresheets }: Draft): Issue[] {
  const agreement = lacks.has("agreement") ? undefined : (tender.agreement ?? "consensus");
  return scoresheets.flatMap((sheet, index) => {
    if (sheet === undefined) return [];
    const path: Path = ["scoresheets", index];
    const count = sheet.marks?.length ?? 0;
    const issues = agreement === "single" || count < 2 ? [] : owners(sheet, [...path, "marks"]);
    if (agreement === "single" && count > 1)
      issues.push(issue("tooManyMarks", [...path, "marks"], { marks: `${count}` }));
    if (agreement !== undefined && agreement !== "consensus" && sheet.agreed !== undefined)
      issues.push(issue("agreementUnused", [...path, "agreed"], { agreement }));
    return issues;
  });
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
