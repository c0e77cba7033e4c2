import { type Method, makeMethod } from "../../methods/method.js";
import type { Criterion, Lot, Procedure } from "../../model/procedure.js";
import { leavesOf, nodesOf } from "../../model/resolve/lot.js";
import type { Rational } from "../../number/rational.js";

/** The procedure with one lot changed; all else is shared. */
export const withLot = (procedure: Procedure, id: string, change: (lot: Lot) => Lot): Procedure => ({
  ...procedure,
  tender: {
    ...procedure.tender,
    lots: procedure.tender.lots.map((lot) => (lot.id === id ? change(lot) : lot)),
  },
});

/** The lot with other criteria: its leaves are theirs, and so are the weights that its rule reads. */
export function withCriteria(lot: Lot, criteria: readonly Criterion[]): Lot {
  const weights = Object.fromEntries(nodesOf(criteria).map((node) => [`weight[${node.id}]`, node.weight]));
  return {
    ...lot,
    criteria,
    leaves: leavesOf(criteria),
    keys: lot.keys.map((key) => ({ ...key, method: rebound(key.method, weights) })),
  };
}

/** A method with some of the figures that stand for every bid changed. */
export const rebound = (method: Method, figures: Readonly<Record<string, Rational>>): Method =>
  makeMethod({ ...method, fixed: new Map([...method.fixed, ...Object.entries(figures)]) });
