import { type Issue, issue, type Path } from "../issues.js";
import type { Draft, DraftLot } from "./draft.js";
import { knownOf, mustExist } from "./known.js";
import { earnsPoints } from "./weights.js";

/** Points of a criterion or group are compared only where it earns some in every lot meant. */
export function mustBeComparable(
  draft: Draft,
  lots: readonly DraftLot[],
  criterion: string,
  path: Path,
): Issue[] {
  const trees = lots.flatMap((lot) => lot.tree ?? []);
  const ids = trees.flatMap((tree) => tree.known.slots);
  if (!ids.includes(criterion)) return mustExist(knownOf(ids), "criterion", criterion, path);
  const nodes = trees.flatMap((tree) => tree.byId.get(criterion) ?? []);
  if (draft.rule !== undefined && nodes.some((node) => !earnsPoints(draft, node)))
    return [issue("earnsNoPoints", path, { criterion })];
  return lots
    .filter(({ tree }) => tree?.known.complete === true && !tree.known.all.has(criterion))
    .map((lot) => issue("criterionNotInLot", path, { criterion, lot: lot.id }));
}
