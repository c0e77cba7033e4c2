import type { Draft, DraftLot } from "../draft/draft.js";
import { abnormalIn, formulaIn, methodOf, type ReadMethod } from "../draft/method.js";
import { leavesOf } from "../draft/tree.js";
import { type Issue, issue } from "../issues.js";

/** A method that reads the ceiling or the estimate of a lot stands only where the lot has one. */
export const lotFigures = (draft: Draft): Issue[] =>
  draft.lots.flatMap((lot) => [
    ...lacking(lot, abnormalIn(draft), "the rule on abnormally low tenders"),
    ...(lot.tree === undefined
      ? []
      : leavesOf(lot.tree).flatMap((leaf) => lacking(lot, methodOf(leaf), `the method of "${leaf.id}"`))),
  ]);

function lacking({ id, document }: DraftLot, method: ReadMethod | undefined, neededBy: string): Issue[] {
  if (method === undefined || document === undefined) return [];
  const names = [method.formula, method.otherwise?.formula].flatMap(
    (parsed) => formulaIn(parsed)?.names ?? [],
  );
  const has = { ceiling: document.ceiling?.price, estimate: document.estimate };
  return (["ceiling", "estimate"] as const)
    .filter((what) => names.includes(what) && has[what] === undefined)
    .map((what) => issue("lotHasNo", method.path, { lot: id, what, neededBy }));
}
