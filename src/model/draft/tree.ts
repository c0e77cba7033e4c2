import type { CriterionDocument } from "../document/criteria.js";
import { filed } from "../filed.js";
import type { Path } from "../issues.js";
import { type Gaps, gapsIn, isComplete, isWhole, type Part, partOf } from "./faults.js";
import { idIn, type Known, knownOf } from "./known.js";

/** A criterion that has shape; of a group, itself: those inside it are nodes of their own. */
export interface Node {
  readonly path: Path;
  readonly id: string;
  readonly type: "quality" | "price" | "measure" | "requirement" | "group";
  readonly document: CriterionDocument;
  readonly children: Gaps<Node>;
  readonly depth: number;
}

/** The criteria of the tender, or of one lot. */
export interface Tree {
  readonly path: Path;
  readonly top: Gaps<Node>;
  /** Every node, parents before what they hold. */
  readonly nodes: readonly Node[];
  /** What has an id of its own; an id that stands twice names nothing for certain. */
  readonly byId: ReadonlyMap<string, Node>;
  readonly allById: ReadonlyMap<string, readonly Node[]>;
  readonly known: Known;
  /** Whether every criterion has shape and an id of its own. */
  readonly complete: boolean;
}

export function treeOf(part: Part, path: Path): Tree {
  const top = nodesIn(part, path, 1);
  const nodes = top.flatMap(withThoseInside);
  const allById = new Map<string, Node[]>();
  for (const node of nodes) {
    filed(allById, node.id, (): Node[] => []).push(node);
  }
  const known = knownOf(onceEach(idsIn(part)));
  return {
    path,
    top,
    nodes,
    byId: new Map(nodes.filter(({ id }) => allById.get(id)?.length === 1).map((node) => [node.id, node])),
    allById,
    known,
    complete: known.complete && isComplete(top) && nodes.every((node) => isComplete(node.children)),
  };
}

const nodesIn = (part: Part, path: Path, depth: number): Gaps<Node> =>
  gapsIn(part, (item, index) => nodeOf(item, [...path, index], depth));

function nodeOf(part: Part, path: Path, depth: number): Node | undefined {
  if (!isWhole(part, ["criteria"])) return undefined;
  const document = part.value as CriterionDocument;
  const isGroup = document.type === undefined;
  return {
    path,
    id: document.id,
    // A cost is priced, weighed and opened as a price is.
    type: document.type === "cost" ? "price" : (document.type ?? "group"),
    document,
    children: isGroup ? nodesIn(partOf(part, "criteria"), [...path, "criteria"], depth + 1) : [],
    depth,
  };
}

/** A node and all that is under it. */
export const withThoseInside = (node: Node | undefined): Node[] =>
  node === undefined ? [] : [node, ...node.children.flatMap(withThoseInside)];

/** Ids of all criteria, shape or no shape. */
function idsIn({ value, faults }: Part): (string | undefined)[] {
  if (!Array.isArray(value)) return [undefined];
  return value.flatMap((each: unknown, index) => {
    const own = faults?.inside.get(index);
    const inside = typeof each === "object" && each !== null && "criteria" in each ? each.criteria : [];
    return [
      idIn({ value: each, faults: own }),
      ...idsIn({ value: inside, faults: own?.inside.get("criteria") }),
    ];
  });
}

/** The ids with every repetition left open, as another may be meant there. */
const onceEach = (ids: readonly (string | undefined)[]): (string | undefined)[] => {
  const met = new Set<string | undefined>();
  return ids.map((id) => {
    const isRepeated = met.has(id);
    met.add(id);
    return isRepeated ? undefined : id;
  });
};

/** The leaves at or under a node that earn points by themselves. */
export const leavesUnder = (node: Node): Node[] =>
  withThoseInside(node).filter((each) => each.type !== "group" && each.type !== "requirement");

export const leavesOf = (tree: Tree): Node[] => tree.nodes.filter((each) => isLeaf(each));

export const isLeaf = (node: Node): boolean => node.type !== "group" && node.type !== "requirement";

/** Whether all that is under a node has shape. */
export const isFull = (node: Node): boolean =>
  withThoseInside(node).every((each) => isComplete(each.children));
