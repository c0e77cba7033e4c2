import { mustBeComparable } from "../draft/comparable.js";
import type { Draft } from "../draft/draft.js";
import { type Issue, issue, nameOf, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";

/** Each tie-break is used once, and points are compared only where every lot gives them. */
export function tieBreakOrder(draft: Draft): Issue[] {
  const met = new Set<string>();
  const breaks = draft.tieBreaks.flatMap((each, index) => {
    if (each === undefined) return [];
    const path: Path = ["tender", "tieBreaks", index];
    const criterion = each.kind === "higherPoints" ? each.criterion : undefined;
    const key = `${each.kind}\n${criterion}`;
    const issues: Issue[] = met.has(key) ? [issue("duplicateTieBreak", path, { kind: each.kind })] : [];
    met.add(key);
    return criterion === undefined
      ? issues
      : [...issues, ...mustBeComparable(draft, draft.lots, criterion, [...path, "criterion"])];
  });
  const { tieWithin } = draft.tender;
  if (tieWithin === undefined || exact(tieWithin).n > 0n) return breaks;
  const path: Path = ["tender", "tieWithin"];
  return [...breaks, issue("notAboveZero", path, { at: nameOf(path), figure: tieWithin })];
}
