import type { EvaluatorDocument } from "../document/panel.js";
import type { Draft } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import { leavesUnder } from "../draft/tree.js";
import { type Issue, issue, type Path } from "../issues.js";

/** An evaluator is assigned to marked criteria and lots that exist, and in conflict with bids that exist. */
export const evaluatorPlaces = (draft: Draft): Issue[] =>
  (draft.evaluators ?? []).flatMap((each, index) =>
    each === undefined ? [] : places(draft, each, ["evaluators", index]),
  );

function places(draft: Draft, { criteria, lots, conflicts }: EvaluatorDocument, path: Path): Issue[] {
  const { known } = draft;
  const all = knownOf(draft.trees.flatMap((tree) => tree.known.slots));
  return [
    ...(criteria ?? []).flatMap((id, at) => [
      ...mustExist(all, "criterion", id, [...path, "criteria", at]),
      ...marked(draft, id, [...path, "criteria", at]),
    ]),
    ...(lots ?? []).flatMap((id, at) => mustExist(known.lots, "lot", id, [...path, "lots", at])),
    ...(conflicts ?? []).flatMap(({ bid }, at) =>
      mustExist(known.bids, "bid", bid, [...path, "conflicts", at, "bid"]),
    ),
  ];
}

function marked({ trees }: Draft, id: string, path: Path): Issue[] {
  const nodes = trees.flatMap((tree) => tree.byId.get(id) ?? []);
  const [first] = nodes;
  const holds = nodes.some((node) => leavesUnder(node).some((leaf) => leaf.type === "quality"));
  return first === undefined || holds
    ? []
    : [issue("notForMarks", path, { criterion: id, type: first.type })];
}
