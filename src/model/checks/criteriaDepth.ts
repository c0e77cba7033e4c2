import type { Draft } from "../draft/draft.js";
import { type Issue, issue } from "../issues.js";

const deepest = 16;

/** Groups lie within groups no more than 16 deep; the outermost that lies deeper is named. */
export const criteriaDepth = ({ trees }: Draft): Issue[] =>
  trees.flatMap(({ nodes }) =>
    nodes
      .filter((node) => node.depth === deepest + 1)
      .map((node) => issue("criteriaTooDeep", node.path, { criterion: node.id, most: `${deepest}` })),
  );
