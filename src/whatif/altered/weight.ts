import type { Criterion, Group, Lot } from "../../model/procedure.js";
import {
  divide,
  equal,
  multiply,
  type Rational,
  reduce,
  sign,
  subtract,
  sum,
  zero,
} from "../../number/rational.js";
import { rebound, withCriteria } from "./lot.js";

/** The criteria beside one, itself among them, and the groups that hold them. */
export interface Level {
  readonly level: readonly Criterion[];
  readonly above: readonly Group[];
}

/** The level on which a criterion is published; undefined where there is none such. */
export function levelOf(
  level: readonly Criterion[],
  id: string,
  above: readonly Group[] = [],
): Level | undefined {
  if (level.some((node) => node.id === id)) return { level, above };
  for (const node of level) {
    const found = node.type === "group" ? levelOf(node.criteria, id, [...above, node]) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The weights of a level where one criterion has another: the others share what is left in the proportions they have,
 * so that the weights add up to what they added up to. Undefined where the others weigh nothing.
 */
export function inProportion(
  level: readonly Criterion[],
  id: string,
  weight: Rational,
): ReadonlyMap<string, Rational> | undefined {
  const declared = level.map((node) => node.declared.weight);
  const own = level.find((node) => node.id === id)?.declared.weight ?? zero;
  const all = sum(declared);
  const others = reduce(subtract(all, own));
  if (sign(others) === 0) return undefined;
  const share = reduce(divide(subtract(all, weight), others));
  return new Map(
    level.map((node) => [node.id, node.id === id ? weight : reduce(multiply(node.declared.weight, share))]),
  );
}

/** The lot with other declared weights for some of its criteria: what lies under them has its share of the new ones. */
export const withWeights = (lot: Lot, declared: ReadonlyMap<string, Rational>): Lot =>
  withCriteria(
    lot,
    lot.criteria.map((node) => reweighted(node, undefined, declared)),
  );

/** A criterion under a parent of another effective weight; at the top a declared weight is the effective one. */
function reweighted<T extends Criterion>(
  node: T,
  parent: Rational | undefined,
  declared: ReadonlyMap<string, Rational>,
): T {
  const own = declared.get(node.id) ?? node.declared.weight;
  const weight =
    parent === undefined
      ? own
      : sign(node.declared.of) === 0
        ? zero
        : reduce(divide(multiply(own, parent), node.declared.of));
  const criteria =
    node.type === "group" ? node.criteria.map((child) => reweighted(child, weight, declared)) : [];
  const isSame =
    own === node.declared.weight &&
    weighsAlike(node.weight, weight) &&
    (node.type !== "group" || node.criteria.every((child, at) => child === criteria[at]));
  if (isSame) return node;
  const named = node.type === "group" ? { weight, top: weight } : { weight };
  return {
    ...node,
    weight,
    declared: { ...node.declared, weight: own },
    method: node.method && rebound(node.method, named),
    ...(node.type === "group" ? { criteria } : {}),
  };
}

/** Whether a criterion weighs what it did; a weight that moves is another one. */
export const weighsAlike = (before: Rational, now: Rational): boolean =>
  now.moves === undefined && equal(before, now);
