import { type Method, makeMethod } from "../../methods/method.js";
import type { Criterion, Lot, Procedure } from "../../model/procedure.js";
import { leavesOf } from "../../model/resolve/lot.js";
import { divide, multiply, type Rational, reduce } from "../../number/rational.js";

/**
 * The procedure in which some criteria of one lot have other effective weights; the parts of a group keep their shares
 * of it. Tie-breaks are left out, as only totals are asked for.
 */
export function reweighed(procedure: Procedure, lot: Lot, weights: ReadonlyMap<string, Rational>): Procedure {
  const visit = (node: Criterion): Criterion => {
    const weight = weights.get(node.id);
    if (weight !== undefined) return weighing(node, weight);
    return node.type === "group" ? { ...node, criteria: node.criteria.map(visit) } : node;
  };
  const criteria = lot.criteria.map(visit);
  const weighed: Lot = { ...lot, criteria, leaves: leavesOf(criteria) };
  const { tender } = procedure;
  const lots = tender.lots.map((each) => (each.id === lot.id ? weighed : each));
  return { ...procedure, tender: { ...tender, lots, tieBreaks: [] } };
}

function weighing(node: Criterion, weight: Rational): Criterion {
  if (node.type === "price")
    return { ...node, weight, method: node.method && bound(node.method, { weight }) };
  if (node.type !== "group") return { ...node, weight, method: bound(node.method, { weight }) };
  const method = node.method && bound(node.method, { weight, top: weight });
  const criteria = node.criteria.map((part) =>
    weighing(part, reduce(divide(multiply(part.declared.weight, weight), part.declared.of))),
  );
  return { ...node, weight, method, criteria };
}

const bound = (method: Method, figures: Readonly<Record<string, Rational>>): Method =>
  makeMethod({ ...method, fixed: new Map([...method.fixed, ...Object.entries(figures)]) });
