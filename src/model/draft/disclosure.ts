import type { DisclosureState } from "../document/publication.js";
import type { Path } from "../issues.js";
import type { Draft } from "./draft.js";
import type { Node } from "./tree.js";
import { isWeighed } from "./weights.js";

/** Whether bidders were told of a criterion, or of its weight. */
export interface Disclosure {
  /** Of the criterion. */
  readonly path: Path;
  readonly criterion: string;
  readonly key: "disclosed" | "weightDisclosed";
  readonly what: "criterion" | "weight";
  readonly state: DisclosureState | undefined;
}

/** Whether a criterion carries a weight under a rule that could be read. */
const isSurelyWeighed = (draft: Draft, node: Node): boolean =>
  isWeighed(draft, node) && (node.type !== "price" || draft.rule !== undefined);

/** What may be stated of the criteria that have shape; the weight of one that carries one, as far as that can be told. */
export const disclosuresOf = (draft: Draft): Disclosure[] =>
  draft.trees.flatMap(({ nodes }) =>
    nodes.flatMap((node): Disclosure[] => {
      const { path, id, document } = node;
      const own = { path, criterion: id };
      return [
        { ...own, key: "disclosed", what: "criterion", state: document.disclosed },
        ...(document.type === "requirement" || !isSurelyWeighed(draft, node)
          ? []
          : [{ ...own, key: "weightDisclosed", what: "weight", state: document.weightDisclosed } as const]),
      ];
    }),
  );
