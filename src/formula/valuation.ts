import { type Rational, reduce } from "../number/rational.js";
import { isTooLarge } from "../number/transcendental.js";
import type { Formula } from "./formula.js";

/** The figures of one offer in the formula's slot order, and the parameters that are not figures. */
export interface Offer {
  readonly figures: readonly Rational[];
  readonly parameters: Parameters;
}

export interface Parameters {
  readonly choices: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, Table>>;
}

export interface Table {
  readonly rows: readonly { readonly upTo: Rational; readonly gives: Rational }[];
  readonly otherwise: Rational;
}

/** Why a formula has no value for an offer. */
export const holes = [
  "divisionByZero",
  "logarithmOfNothing",
  "rootOfNegative",
  "powerUndefined",
  "exponentTooLarge",
  "noOffers",
  "noNextOffer",
  "figureTooLarge",
] as const;
export type Hole = (typeof holes)[number];

export interface AggregateValue {
  readonly value: Rational | undefined;
  readonly hole: Hole | undefined;
  readonly inexact: boolean;
}

/** What a formula looks up over the admitted offers: its aggregates in slot order, and the subjects sorted. */
export interface Baseline {
  readonly aggregates: readonly AggregateValue[];
  readonly sorted: readonly Rational[];
}

/** What one valuation leaves behind: the value and everything that a sentence needs to tell how it came. */
export interface Valuation {
  readonly formula: Formula;
  readonly offer: Offer;
  readonly baseline: Baseline;
  /** Undefined where the offer falls in a hole of the formula. */
  readonly value: Rational | undefined;
  readonly hole: Hole | undefined;
  /** The value took a root, logarithm or power that is not rational, and was settled at 30 digits. */
  readonly inexact: boolean;
  readonly steps: readonly (Rational | undefined)[];
  /** For each branching place, which branch was taken; undefined where none was reached. */
  readonly branches: readonly (number | undefined)[];
}

/** A valuation in progress: it leaves `valuate` as a Valuation. */
export interface Run {
  formula: Formula;
  offer: Offer;
  baseline: Baseline;
  value: Rational | undefined;
  hole: Hole | undefined;
  inexact: boolean;
  steps: (Rational | undefined)[];
  branches: (number | undefined)[];
}

export type Reading = (run: Run) => Rational | undefined;

/** Notes the first hole the offer fell in. */
export function fall(run: Run, hole: Hole): undefined {
  run.hole ??= hole;
  return undefined;
}

/** The figure, in its lowest terms where it is long before them; a hole where it is too long even then. */
export function bounded(run: Run, value: Rational): Rational | undefined {
  if (!isTooLarge(value)) return value;
  const lowest = reduce(value);
  return isTooLarge(lowest) ? fall(run, "figureTooLarge") : lowest;
}
