import type { Draft, DraftLot } from "../draft/draft.js";
import { formulaIn, methodOf } from "../draft/method.js";
import { leavesOf, type Node } from "../draft/tree.js";
import { type Issue, issue } from "../issues.js";

/** A method that reads the ceiling or the estimate of a lot stands only where the lot has one. */
export const lotFigures = ({ lots }: Draft): Issue[] =>
  lots.flatMap((lot) =>
    lot.tree === undefined ? [] : leavesOf(lot.tree).flatMap((leaf) => lacking(lot, leaf)),
  );

function lacking({ id, document }: DraftLot, leaf: Node): Issue[] {
  const method = methodOf(leaf);
  if (method === undefined || document === undefined) return [];
  const names = [method.formula, method.otherwise?.formula].flatMap(
    (parsed) => formulaIn(parsed)?.names ?? [],
  );
  const has = { ceiling: document.ceiling?.price, estimate: document.estimate };
  return (["ceiling", "estimate"] as const)
    .filter((what) => names.includes(what) && has[what] === undefined)
    .map((what) => issue("lotHasNo", method.path, { lot: id, what, neededBy: `the method of "${leaf.id}"` }));
}
