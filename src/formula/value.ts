import { reduce } from "../number/rational.js";
import { settle } from "../number/transcendental.js";
import type { Formula, Sum, Test } from "./formula.js";
import { readingOf, readTest } from "./reading.js";
import type { Baseline, Offer, Run, Valuation } from "./valuation.js";

/**
 * Values a formula for one offer, exactly. A root, power or logarithm that is not rational is carried at 50
 * digits, and the value of the whole is settled once at 30 significant digits.
 */
export function valuate(formula: Formula, baseline: Baseline, offer: Offer): Valuation {
  const run = begin(formula, baseline, offer);
  const value = readingOf(formula, formula.result)(run);
  if (value !== undefined) run.value = run.inexact ? settle(value) : reduce(value);
  return run;
}

/** Values a part of a formula for one offer, unsettled: what the aggregates look over. */
export function partOf(formula: Formula, baseline: Baseline, offer: Offer, part: Sum): Valuation {
  const run = begin(formula, baseline, offer);
  run.value = readingOf(formula, part)(run);
  return run;
}

/** Whether an offer meets a test; undefined where the test has no answer. */
export function meets(formula: Formula, baseline: Baseline, offer: Offer, test: Test): boolean | undefined {
  return readTest(formula, test)(begin(formula, baseline, offer));
}

const begin = (formula: Formula, baseline: Baseline, offer: Offer): Run => ({
  formula,
  offer,
  baseline,
  value: undefined,
  hole: undefined,
  inexact: false,
  steps: formula.steps.length === 0 ? none : new Array(formula.steps.length).fill(undefined),
  branches: formula.branches === 0 ? none : new Array(formula.branches).fill(undefined),
});

const none: (undefined | never)[] = [];
