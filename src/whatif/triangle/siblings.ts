import type { Criterion, Group, Lot } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import { type Rational, reduce, sum } from "../../number/rational.js";
import { type Level, levelOf } from "../altered/weight.js";
import type { NoRegionsFigures } from "./records.js";

/** Three criteria that stand side by side, and the groups that hold them. */
export interface Siblings {
  readonly nodes: readonly [Criterion, Criterion, Criterion];
  readonly above: readonly Group[];
  /** Their declared weights together. */
  readonly sum: Rational;
}

/** The three criteria of a lot that are named; or why they are not three that can share out what they weigh. */
export function siblingsIn(lot: Lot, criteria: readonly string[]): Siblings | NoRegionsFigures {
  const known = new Set(nodesOf(lot.criteria).map(({ id }) => id));
  const unknown = criteria.find((id) => !known.has(id));
  if (unknown !== undefined) return { kind: "unknownCriterion", lot: lot.id, criterion: unknown };
  const { level, above } = levelOf(lot.criteria, criteria[0] as string) as Level;
  const [a, b, c] = criteria.map((id) => level.find((node) => node.id === id));
  if (a === undefined || b === undefined || c === undefined || new Set(criteria).size < 3)
    return { kind: "notSiblings", criteria };
  const nodes = [a, b, c] as const;
  if (nodes.every(({ declared }) => declared.weight.n === 0n)) return { kind: "noWeight", criteria };
  const hollow = nodesOf(nodes).find((node) => node.declared.of.n === 0n);
  if (hollow !== undefined) return { kind: "noWeight", criteria: [hollow.declared.parent as string] };
  return {
    nodes,
    above,
    sum: reduce(sum(nodes.map(({ declared }) => declared.weight))),
  };
}
