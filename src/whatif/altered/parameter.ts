import type { Criterion, Lot } from "../../model/procedure.js";
import type { Rational } from "../../number/rational.js";
import { rebound, withCriteria } from "./lot.js";

/** The lot with another figure for a parameter of one criterion's method. */
export const withParameter = (lot: Lot, criterion: string, name: string, figure: Rational): Lot =>
  withCriteria(
    lot,
    lot.criteria.map((node) => reparametered(node, criterion, name, figure)),
  );

function reparametered<T extends Criterion>(node: T, criterion: string, name: string, figure: Rational): T {
  if (node.id === criterion && node.method !== undefined)
    return { ...node, method: rebound(node.method, { [name]: figure }) };
  return node.type === "group"
    ? { ...node, criteria: node.criteria.map((child) => reparametered(child, criterion, name, figure)) }
    : node;
}

/** The lot with another figure for a parameter of the combining rule. */
export const withRuleParameter = (lot: Lot, name: string, figure: Rational): Lot => ({
  ...lot,
  keys: lot.keys.map((key) => ({ ...key, method: rebound(key.method, { [name]: figure }) })),
});
