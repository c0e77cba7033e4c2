import type { Criterion, Group, Lot } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import { divide, type Rational, reduce, sum } from "../../number/rational.js";
import type { NoRegionsFigures } from "./records.js";

/** Three criteria that stand side by side, and the groups that hold them. */
export interface Siblings {
  readonly nodes: readonly [Criterion, Criterion, Criterion];
  readonly above: readonly Group[];
  /** Their declared weights together. */
  readonly sum: Rational;
  /** What one declared unit of weight is worth in points of the total. */
  readonly unit: Rational;
}

/** The three criteria of a lot that are named; or why they are not three that can share out what they weigh. */
export function siblingsIn(lot: Lot, criteria: readonly string[]): Siblings | NoRegionsFigures {
  const known = new Set(nodesOf(lot.criteria).map(({ id }) => id));
  const unknown = criteria.find((id) => !known.has(id));
  if (unknown !== undefined) return { kind: "unknownCriterion", lot: lot.id, criterion: unknown };
  const { level, above } = levelOf(lot.criteria, criteria[0] as string, []) as Level;
  const [a, b, c] = criteria.map((id) => level.find((node) => node.id === id));
  if (a === undefined || b === undefined || c === undefined || new Set(criteria).size < 3)
    return { kind: "notSiblings", criteria };
  const nodes = [a, b, c] as const;
  const weighed = nodes.find(({ declared }) => declared.weight.n !== 0n);
  if (weighed === undefined) return { kind: "noWeight", criteria };
  const hollow = nodesOf(nodes).find((node) => node.declared.of.n === 0n);
  if (hollow !== undefined) return { kind: "noWeight", criteria: [hollow.declared.parent as string] };
  return {
    nodes,
    above,
    sum: reduce(sum(nodes.map(({ declared }) => declared.weight))),
    unit: reduce(divide(weighed.weight, weighed.declared.weight)),
  };
}

interface Level {
  readonly level: readonly Criterion[];
  readonly above: readonly Group[];
}

/** The criteria beside one, and the groups that hold them. */
function levelOf(level: readonly Criterion[], id: string, above: readonly Group[]): Level | undefined {
  if (level.some((node) => node.id === id)) return { level, above };
  for (const node of level) {
    const found = node.type === "group" ? levelOf(node.criteria, id, [...above, node]) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
