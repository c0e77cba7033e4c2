import type { Draft } from "../draft/draft.js";
import { isComplete } from "../draft/faults.js";
import { formulaIn, methodOf } from "../draft/method.js";
import { namedLeaves, pricesOf } from "../draft/places.js";
import { leavesOf, type Node, type Tree } from "../draft/tree.js";
import { type Issue, issue } from "../issues.js";

/** A measure that is scored by the price is opened when the prices are known, or later. */
export function envelopePrices({ envelopes, lots }: Draft): Issue[] {
  if (envelopes === undefined || !isComplete(envelopes)) return [];
  const told = new Set<Node>();
  return lots.flatMap(({ tree }) => (tree === undefined ? [] : early(tree, envelopes as string[][], told)));
}

function early(tree: Tree, envelopes: readonly (readonly string[])[], told: Set<Node>): Issue[] {
  const opened = new Map<Node, number>();
  for (const [index, ids] of envelopes.entries())
    for (const leaf of namedLeaves(tree, ids)) opened.set(leaf, index);
  const prices = pricesOf(tree).map((leaf) => opened.get(leaf) ?? 0);
  // Without a criterion for it the price of the contract is known with the last envelope.
  const known = prices.length === 0 ? envelopes.length - 1 : Math.max(...prices);
  return leavesOf(tree).flatMap((leaf) => {
    const at = opened.get(leaf);
    if (at === undefined || at >= known || told.has(leaf) || !readsPrice(leaf)) return [];
    told.add(leaf);
    return [issue("envelopeBeforePrice", ["tender", "envelopes", at], { criterion: leaf.id })];
  });
}

/** Whether the method of a measure looks at the price of the contract. */
const readsPrice = (leaf: Node): boolean => {
  const method = leaf.type === "measure" ? methodOf(leaf) : undefined;
  return [method?.formula, method?.otherwise?.formula].some((parsed) =>
    formulaIn(parsed)?.names.includes("price"),
  );
};
