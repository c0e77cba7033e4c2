import { type Method, makeMethod } from "../../methods/method.js";
import type { Criterion, Lot, Procedure } from "../../model/procedure.js";
import { leavesOf } from "../../model/resolve/lot.js";
import type { Rational } from "../../number/rational.js";

/** The procedure with one lot changed; all else is shared. */
export const withLot = (procedure: Procedure, id: string, change: (lot: Lot) => Lot): Procedure => ({
  ...procedure,
  tender: {
    ...procedure.tender,
    lots: procedure.tender.lots.map((lot) => (lot.id === id ? change(lot) : lot)),
  },
});

/** The lot with other criteria of the same ids: its leaves are theirs. */
export const withCriteria = (lot: Lot, criteria: readonly Criterion[]): Lot => ({
  ...lot,
  criteria,
  leaves: leavesOf(criteria),
});

/** A method with some of the figures that stand for every bid changed. */
export const rebound = (method: Method, figures: Readonly<Record<string, Rational>>): Method =>
  makeMethod({ ...method, fixed: new Map([...method.fixed, ...Object.entries(figures)]) });
