import { divide, multiply, type Rational, reduce, sum, whole, zero } from "../../number/rational.js";
import type { GroupDocument } from "../document/criteria.js";
import { exact, exactly } from "../resolve/figures.js";
import type { Draft } from "./draft.js";
import { isComplete } from "./faults.js";
import { isLeaf, type Node, type Tree } from "./tree.js";

/** Whether a node carries a weight: requirements never, price only under a rule that weighs it. */
export function isWeighed(draft: Draft, node: Node): boolean {
  if (node.type === "group") return true;
  return isLeaf(node) && (node.type !== "price" || draft.rule?.weighsPrice !== false);
}

/** Whether a leaf, or some leaf under a group, earns points. */
export const earnsPoints = (draft: Draft, node: Node): boolean =>
  node.type === "group"
    ? node.children.some((child) => child === undefined || earnsPoints(draft, child))
    : isWeighed(draft, node);

export const weightOf = (node: Node): Rational =>
  exactly("weight" in node.document ? node.document.weight : undefined) ?? zero;

/** Whether the weights of a tender can be told: how they add up, and whether price has one. */
export const tellsWeights = (draft: Draft): boolean =>
  draft.rule !== undefined && !draft.lacks.has("weights") && !draft.lacks.has("outOf");

/** What the weights inside a group, or of the top, add up to as published. */
export function outOfFor(draft: Draft, group: Node | undefined): Rational {
  if (group === undefined) return exactly(draft.tender.outOf) ?? whole(100n);
  if (draft.tender.weights === "ofTotal") return weightOf(group);
  return exact((group.document as GroupDocument).outOf ?? "100");
}

/** Effective weights: the points to win on the scale of the total. What cannot be told is left out. */
export function effectiveWeights(draft: Draft, tree: Tree): ReadonlyMap<Node, Rational> {
  const weights = new Map<Node, Rational>();
  const visit = (node: Node, unit: Rational): void => {
    const weight = reduce(multiply(weightOf(node), unit));
    weights.set(node, weight);
    if (!isComplete(node.children)) return;
    const children = node.children.filter((child) => child !== undefined);
    const base = draft.tender.weights === "ofTotal" ? sum(children.map(weightOf)) : outOfFor(draft, node);
    const inside = base.n === 0n ? zero : divide(weight, base);
    for (const child of children) visit(child, inside);
  };
  if (tellsWeights(draft)) for (const node of tree.top) if (node !== undefined) visit(node, whole(1n));
  return weights;
}
