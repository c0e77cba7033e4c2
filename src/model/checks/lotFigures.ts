import type { Draft, DraftLot } from "../draft/draft.js";
import { abnormalIn, formulaIn, methodOf, type ReadMethod } from "../draft/method.js";
import { leavesOf } from "../draft/tree.js";
import { type Issue, issue, type Path } from "../issues.js";

/** A method that reads the ceiling or the estimate of a lot stands only where the lot has one. */
export const lotFigures = (draft: Draft): Issue[] =>
  draft.lots.flatMap((lot) => [
    ...lackingFor(lot, abnormalIn(draft), "the rule on abnormally low tenders"),
    ...(lot.tree === undefined
      ? []
      : leavesOf(lot.tree).flatMap((leaf) => lackingFor(lot, methodOf(leaf), `the method of "${leaf.id}"`))),
  ]);

function lackingFor(lot: DraftLot, method: ReadMethod | undefined, neededBy: string): Issue[] {
  if (method === undefined) return [];
  const names = [method.formula, method.otherwise?.formula].flatMap(
    (parsed) => formulaIn(parsed)?.names ?? [],
  );
  return lacking(lot, names, method.path, neededBy);
}

/** What a formula with these names reads of a lot that does not have it. */
export function lacking(
  { id, document }: DraftLot,
  names: readonly string[],
  path: Path,
  neededBy: string,
): Issue[] {
  if (document === undefined) return [];
  const has = { ceiling: document.ceiling?.price, estimate: document.estimate };
  return (["ceiling", "estimate"] as const)
    .filter((what) => names.includes(what) && has[what] === undefined)
    .map((what) => issue("lotHasNo", path, { lot: id, what, neededBy }));
}
