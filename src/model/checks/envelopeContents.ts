import type { Draft } from "../draft/draft.js";
import { isComplete } from "../draft/faults.js";
import { knownOf, mustExist } from "../draft/known.js";
import { namedLeaves, pricesOf } from "../draft/places.js";
import { leavesOf, type Tree } from "../draft/tree.js";
import { type Issue, issue, type Path, pathText } from "../issues.js";

/** Every scored criterion of every lot is in exactly one envelope, by itself or by its group. */
export function envelopeContents(draft: Draft): Issue[] {
  const { envelopes } = draft;
  if (envelopes === undefined) return [];
  const known = knownOf(draft.lots.flatMap((lot) => lot.tree?.known.slots ?? []));
  const trees = Array.from(new Set(draft.lots.flatMap((lot) => lot.tree ?? [])));
  const issues: Issue[] = [];
  /** Where each leaf of each tree was met first. */
  const met = new Map<string, Path>();
  for (const [index, envelope] of envelopes.entries())
    for (const [at, id] of (envelope ?? []).entries()) {
      const path: Path = ["tender", "envelopes", index, at];
      const nodes = trees.flatMap((tree) => tree.byId.get(id) ?? []);
      if (nodes.some((node) => node.type === "requirement"))
        issues.push(issue("earnsNoPoints", path, { criterion: id }));
      else if (id !== "price" || trees.every((tree) => tree.complete && pricesOf(tree).length === 0))
        issues.push(...mustExist(known, "criterion", id, path));
      const repeated = new Set<string>();
      for (const leaf of trees.flatMap((tree) => Array.from(namedLeaves(tree, [id])))) {
        const key = pathText(leaf.path);
        const first = met.get(key);
        if (first !== undefined && !repeated.has(leaf.id)) {
          repeated.add(leaf.id);
          issues.push(issue("envelopeTwice", path, { criterion: leaf.id, first: pathText(first) }));
        }
        met.set(key, first ?? path);
      }
    }
  return isComplete(envelopes) ? [...issues, ...gaps(draft, trees, met)] : issues;
}

function gaps({ lots }: Draft, trees: readonly Tree[], met: ReadonlyMap<string, Path>): Issue[] {
  return trees.flatMap((tree) => {
    const lot = lots.find((each) => each.tree === tree)?.id ?? "";
    return leavesOf(tree)
      .filter((leaf) => !met.has(pathText(leaf.path)))
      .map((leaf) => issue("envelopeGap", ["tender", "envelopes"], { criterion: leaf.id, lot }));
  });
}
