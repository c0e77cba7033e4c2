import { compare, sum } from "../../number/rational.js";
import type { GroupDocument } from "../document/criteria.js";
import type { Draft } from "../draft/draft.js";
import { type Gaps, isComplete } from "../draft/faults.js";
import { plainText } from "../draft/figures.js";
import type { Node, Tree } from "../draft/tree.js";
import { earnsPoints, isWeighed, outOfFor, tellsWeights, weightOf } from "../draft/weights.js";
import { type Issue, issue, type Path } from "../issues.js";

/** The weights of every group, and of the top, add up exactly to what they are out of. */
export function weightSums(draft: Draft): Issue[] {
  if (!tellsWeights(draft)) return [];
  return draft.trees.flatMap((tree) => [
    ...ofSiblings(draft, tree.path, tree.top, undefined, ownerOf(draft, tree)),
    ...tree.nodes
      .filter((node) => node.type === "group")
      .flatMap((group) => [...unused(draft, group), ...ofGroup(draft, group)]),
  ]);
}

const ownerOf = (draft: Draft, tree: Tree): string =>
  tree.path.includes("lots") ? (draft.lots.find((lot) => lot.tree === tree)?.id ?? "lot") : "tender";

function unused({ tender }: Draft, group: Node): Issue[] {
  const isUnused = tender.weights === "ofTotal" && (group.document as GroupDocument).outOf !== undefined;
  return isUnused ? [issue("outOfNotUsed", [...group.path, "outOf"], { criterion: group.id })] : [];
}

function ofGroup(draft: Draft, group: Node): Issue[] {
  if (!earnsPoints(draft, group)) {
    const { weight } = group.document as GroupDocument;
    if (weightOf(group).n === 0n) return [];
    return [issue("nothingToEarn", [...group.path, "weight"], { criterion: group.id, weight })];
  }
  return ofSiblings(draft, [...group.path, "criteria"], group.children, group, group.id);
}

function ofSiblings(
  draft: Draft,
  path: Path,
  siblings: Gaps<Node>,
  group: Node | undefined,
  of: string,
): Issue[] {
  if (!isComplete(siblings)) return [];
  const weighed = siblings.filter((node) => node !== undefined).filter((node) => isWeighed(draft, node));
  // Without anything to weigh, under a rule that ranks by price alone, there is nothing to add up.
  if (!weighed.some((node) => earnsPoints(draft, node)) && draft.rule?.weighsPrice === false) return [];
  // A weight that is missing or below zero is reported as such.
  if (weighed.some((node) => !hasWeight(node) || weightOf(node).n < 0n)) return [];
  const outOf = outOfFor(draft, group);
  const added = sum(weighed.map(weightOf));
  if (outOf.n < 0n || compare(added, outOf) === 0) return [];
  return [issue("weightsDoNotAddUp", path, { of, sum: plainText(added), outOf: plainText(outOf) })];
}

const hasWeight = ({ document }: Node): boolean => "weight" in document && document.weight !== undefined;
