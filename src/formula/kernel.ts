import { toDouble } from "../number/double.js";
import type { Formula } from "./formula.js";
import { definiteIn } from "./kernel/definite.js";
import { settledBound } from "./kernel/estimate.js";
import { estimatesOf, type Swept } from "./kernel/estimates.js";
import { type Figures, type Floats, floatsOf } from "./kernel/floats.js";
import { apart, type Span } from "./kernel/measure.js";
import type { Baseline, Offer } from "./valuation.js";
import { valuate } from "./value.js";

export type { Figures, Span, Swept };
export { toDouble };

/** A formula as fast arithmetic on doubles, with one bound on how far it can be from the exact value. */
export interface Kernel {
  /** The value for figures in the formula's slot order, each the double nearest to the exact one. */
  readonly value: (figures: Figures) => number;
  /** |float − exact| is no more, for every offer that the kernel was made for; `Infinity` is a doubt. */
  readonly bound: number;
}

/**
 * Makes the fast reading of a formula against a baseline, and proves its bound for a set of offers that are
 * under the same parameters. A name in `swept` may take any figure of its span, whatever the offers say, so
 * that one kernel serves a sweep of weights. An offer in a hole makes the bound Infinity, and so does a part
 * about which nothing can be proven.
 */
export function kernelOf(
  formula: Formula,
  baseline: Baseline,
  offers: readonly Offer[],
  swept: Swept = nothingSwept,
): Kernel {
  const parameters = offers[0]?.parameters ?? { choices: {}, tables: {} };
  const floats = floatsOf(formula, baseline, parameters);
  const boundOf = boundsOf(formula, baseline, floats, swept);
  let bound = 0;
  for (const offer of offers)
    bound = Math.max(bound, offer.parameters === parameters ? boundOf(offer) : Number.POSITIVE_INFINITY);
  return { value: floats.value, bound };
}

const nothingSwept: Swept = new Map();

/**
 * Where an offer has one exact value and the float is the same on every engine, their distance is measured;
 * elsewhere it is estimated forward through the formula, measured parts and all.
 */
function boundsOf(
  formula: Formula,
  baseline: Baseline,
  floats: Floats,
  swept: Swept,
): (offer: Offer) => number {
  const isDefinite = definiteIn(formula, (name) => swept.has(name));
  const isFixed = !formula.names.some((name) => swept.has(name));
  return (offer) => {
    const figures = offer.figures.map((figure) => (figure === undefined ? Number.NaN : toDouble(figure)));
    const exact = isFixed ? valuate(formula, baseline, offer).value : undefined;
    if (isFixed && exact === undefined) return Number.POSITIVE_INFINITY;
    if (exact !== undefined && isDefinite(formula.result)) return apart(floats.value(figures), exact);
    const whole = { formula, baseline, swept, offer, floats, figures, isDefinite };
    return settledBound(estimatesOf(whole)(formula.result));
  };
}
