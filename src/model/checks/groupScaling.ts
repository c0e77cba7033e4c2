import type { Draft } from "../draft/draft.js";
import { methodOf } from "../draft/method.js";
import { leavesUnder } from "../draft/tree.js";
import { type Issue, issue } from "../issues.js";

/** A group that holds a price is added up and has no method of its own: what it gives would be neither price nor quality. */
export const groupScaling = ({ trees }: Draft): Issue[] =>
  trees.flatMap(({ nodes }) =>
    nodes
      .filter((node) => node.type === "group" && methodOf(node) !== undefined)
      .filter((node) => leavesUnder(node).some((leaf) => leaf.type === "price"))
      .map(({ id, path }) => issue("groupMethodHoldsPrice", [...path, "method"], { criterion: id })),
  );
