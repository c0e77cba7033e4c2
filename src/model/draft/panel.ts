import type { AgreementDocument, EvaluatorDocument } from "../document/panel.js";
import type { Draft, DraftLot } from "./draft.js";
import { agreementOn, kindOf } from "./sheet.js";
import { leavesOf, type Node, withThoseInside } from "./tree.js";

/** Whether an evaluator marks a criterion of a lot: by itself, by a group that holds it, or as everybody does. */
export const isAssigned = (
  { lots, criteria }: EvaluatorDocument,
  { id, tree }: DraftLot,
  criterion: string,
): boolean =>
  (lots?.includes(id) ?? true) &&
  (criteria?.some((each) => withThoseInside(tree?.byId.get(each)).some((node) => node.id === criterion)) ??
    true);

/** A quality criterion of a lot whose marks are computed with in one way, and the evaluators named for it. */
export interface MarkedLeaf {
  readonly lot: DraftLot;
  readonly leaf: Node;
  readonly agreement: AgreementDocument;
  readonly panel: readonly EvaluatorDocument[];
}

/** Every quality criterion of every lot whose agreement is of one of these kinds. */
export const leavesAgreedBy = (draft: Draft, kinds: readonly string[]): MarkedLeaf[] =>
  draft.lots.flatMap((lot) =>
    (lot.tree === undefined ? [] : leavesOf(lot.tree)).flatMap((leaf): MarkedLeaf[] => {
      const agreement = leaf.type === "quality" ? agreementOn(draft, leaf) : undefined;
      if (agreement === undefined || !kinds.includes(kindOf(agreement))) return [];
      const panel = (draft.evaluators ?? []).filter(
        (each): each is EvaluatorDocument => each !== undefined && isAssigned(each, lot, leaf.id),
      );
      return [{ lot, leaf, agreement, panel }];
    }),
  );

/** The published weight of each evaluator's mark; undefined where all weigh the same. */
export const weightsIn = (agreement: AgreementDocument): Readonly<Record<string, string>> | undefined =>
  typeof agreement !== "string" && "weights" in agreement ? agreement.weights : undefined;
