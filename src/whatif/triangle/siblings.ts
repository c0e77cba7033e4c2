import type { Criterion, Group, Lot } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import { multiply, type Rational, reduce, sum } from "../../number/rational.js";
import { type Level, levelOf } from "../altered/weight.js";
import type { NoRegionsFigures } from "./records.js";

/** Criteria that stand side by side, and the groups that hold them. */
export interface Siblings {
  readonly nodes: readonly Criterion[];
  readonly above: readonly Group[];
  /** Their declared weights together. */
  readonly sum: Rational;
}

export type NoSiblings = Extract<
  NoRegionsFigures,
  { readonly kind: "unknownCriterion" | "notSiblings" | "noWeight" }
>;

/** The criteria of a lot that are named; or why they are not different ones that can share out what they weigh. */
export function siblingsIn(lot: Lot, criteria: readonly string[]): Siblings | NoSiblings {
  const known = new Set(nodesOf(lot.criteria).map(({ id }) => id));
  const unknown = criteria.find((id) => !known.has(id));
  if (unknown !== undefined) return { kind: "unknownCriterion", lot: lot.id, criterion: unknown };
  const { level, above } = levelOf(lot.criteria, criteria[0] as string) as Level;
  const nodes = criteria.flatMap((id) => level.find((node) => node.id === id) ?? []);
  if (nodes.length < criteria.length || new Set(criteria).size < criteria.length)
    return { kind: "notSiblings", criteria };
  if (nodes.every(({ declared }) => declared.weight.n === 0n)) return { kind: "noWeight", criteria };
  const hollow = nodesOf(nodes).find((node) => node.declared.of.n === 0n);
  if (hollow !== undefined) return { kind: "noWeight", criteria: [hollow.declared.parent as string] };
  return {
    nodes,
    above,
    sum: reduce(sum(nodes.map(({ declared }) => declared.weight))),
  };
}

/** The declared weights of criteria at these shares of what they weigh together. */
export const weighing = (
  { nodes, sum }: Siblings,
  shares: readonly Rational[],
): ReadonlyMap<string, Rational> =>
  new Map(nodes.map(({ id }, index) => [id, reduce(multiply(shares[index] as Rational, sum))]));
