import type { Draft } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import { groupsOf } from "../draft/places.js";
import { type Issue, issue, type Path } from "../issues.js";

/** A round reopens "price", scored criteria of some lot, or combined offers where they are allowed. */
export function roundReopens(draft: Draft): Issue[] {
  const known = knownOf(draft.lots.flatMap((lot) => lot.tree?.known.slots ?? []));
  return draft.rounds.flatMap((round, index) =>
    (round?.reopens ?? []).flatMap((id, at) => {
      const path: Path = ["tender", "rounds", index, "reopens", at];
      if (id === "price") return [];
      if (id === "combinations")
        return groupsOf(draft)?.length === 0
          ? [issue("combinationsNotAllowed", path, { round: round?.id ?? "" })]
          : [];
      const nodes = draft.trees.flatMap((tree) => tree.byId.get(id) ?? []);
      if (nodes.some((node) => node.type === "requirement"))
        return [issue("requirementReopened", path, { criterion: id })];
      return mustExist(known, "criterion", id, path);
    }),
  );
}
