import type { Draft } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import { earnsPoints } from "../draft/weights.js";
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
      : [...issues, ...comparable(draft, criterion, [...path, "criterion"])];
  });
  const { tieWithin } = draft.tender;
  if (tieWithin === undefined || exact(tieWithin).n > 0n) return breaks;
  const path: Path = ["tender", "tieWithin"];
  return [...breaks, issue("notAboveZero", path, { at: nameOf(path), figure: tieWithin })];
}

function comparable(draft: Draft, criterion: string, path: Path): Issue[] {
  const trees = draft.lots.flatMap((lot) => lot.tree ?? []);
  const ids = trees.flatMap((tree) => tree.known.slots);
  if (!ids.includes(criterion)) return mustExist(knownOf(ids), "criterion", criterion, path);
  const nodes = trees.flatMap((tree) => tree.byId.get(criterion) ?? []);
  if (draft.rule !== undefined && nodes.some((node) => !earnsPoints(draft, node)))
    return [issue("earnsNoPoints", path, { criterion })];
  return draft.lots
    .filter(({ tree }) => tree?.known.complete === true && !tree.known.all.has(criterion))
    .map((lot) => issue("criterionNotInLot", path, { criterion, lot: lot.id }));
}
