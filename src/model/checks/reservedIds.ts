import { decisionWords } from "../document/bids.js";
import type { Draft } from "../draft/draft.js";
import { isFull, leavesUnder, type Node } from "../draft/tree.js";
import { type Issue, issue } from "../issues.js";

const reserved: readonly string[] = [...decisionWords, "combinations"];

/** No criterion has the name of something else; "price" may name a price, or a group of nothing but prices. */
export function reservedIds({ trees }: Draft): Issue[] {
  return trees.flatMap(({ nodes }) =>
    nodes
      .filter((node) => reserved.includes(node.id) || (node.id === "price" && !isPrice(node)))
      .map((node) => issue("reservedId", [...node.path, "id"], { id: node.id })),
  );
}

const isPrice = (node: Node): boolean =>
  node.type !== "requirement" && (!isFull(node) || leavesUnder(node).every((leaf) => leaf.type === "price"));
