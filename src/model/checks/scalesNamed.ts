import { compare } from "../../number/rational.js";
import type { QualityDocument } from "../document/criteria.js";
import type { Draft } from "../draft/draft.js";
import { plainText } from "../draft/figures.js";
import { knownOf, mustExist } from "../draft/known.js";
import { methodOf } from "../draft/method.js";
import { leavesOf, type Node } from "../draft/tree.js";
import { type Issue, issue } from "../issues.js";

/** Every quality criterion names a scale that exists; one that earns score ÷ top has a top above zero. */
export function scalesNamed(draft: Draft): Issue[] {
  const known = knownOf(Array.from(draft.scales.keys()));
  const leaves = draft.trees.flatMap(leavesOf).filter((leaf) => leaf.type === "quality");
  return leaves.flatMap((leaf) => {
    const name = (leaf.document as QualityDocument).scale;
    const path = [...leaf.path, "scale"];
    return [...mustExist(known, "scale", name, path), ...topAboveZero(draft, leaf, name)];
  });
}

function topAboveZero({ scales }: Draft, leaf: Node, name: string): Issue[] {
  const scale = scales.get(name);
  // A scale that does not rise is reported as such.
  if (scale === undefined || scale.top.n > 0n || compare(scale.bottom, scale.top) >= 0) return [];
  if (methodOf(leaf)?.written.kind !== "shareOfTop") return [];
  const top = plainText(scale.top);
  return [issue("topNotAboveZero", [...leaf.path, "scale"], { criterion: leaf.id, scale: name, top })];
}
