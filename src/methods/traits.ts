import {
  type Degree,
  type Direction,
  degree,
  direction,
  holesOf,
  isProportionalTo,
  isRelative,
  type PossibleHole,
  type Range,
  type Ranges,
} from "../formula/derive.js";
import type { Formula } from "../formula/formula.js";
import { readDecimal } from "../number/decimalText.js";
import { zero } from "../number/rational.js";
import type { Context } from "./catalogue.js";
import type { Entry, Parameter } from "./entry.js";
import { readMethod, vocabularyOf } from "./method.js";

/** What can be told of a method from its formula: derived, and declared nowhere. */
export interface Traits {
  /** Whether other bids move the points. */
  readonly relative: boolean;
  /** Whether twice the weight gives twice the points. */
  readonly proportionalToWeight: boolean;
  /** How the points move as the price, score or amount rises while the other bids stay. */
  readonly direction: Direction;
  /** Whether they move in a straight line. */
  readonly degree: Degree;
  /** Where the formula may have no value. */
  readonly holes: readonly PossibleHole[];
}

/** The traits of a formula that stands in a context with these parameters. */
export const traitsOf = (formula: Formula, parameters: Readonly<Record<string, Parameter>>): Traits => ({
  relative: isRelative(formula),
  proportionalToWeight: isProportionalTo(formula, "weight"),
  direction: direction(formula, rangesOf(parameters)),
  degree: degree(formula),
  holes: holesOf(formula, rangesOf(parameters)),
});

/** The traits of a catalogue entry; undefined only for an entry whose formula cannot be read. */
export function entryTraits(context: Exclude<Context, "combine">, entry: Entry): Traits | undefined {
  const parsed = readMethod(entry.formula, vocabularyOf(context, entry.parameters, []));
  return parsed.ok ? traitsOf(parsed.formula, entry.parameters) : undefined;
}

const notNegative: Range = { atLeast: zero };

/** What documents may hold: prices, amounts and weights are not below zero, the estimate and the ceiling are above it. */
const published: Readonly<Record<string, Range>> = {
  price: notNegative,
  initialPrice: notNegative,
  value: notNegative,
  weight: notNegative,
  top: { above: zero },
  ceiling: { above: zero },
  estimate: { above: zero },
};

/** The ranges of the names in a formula: those of the document, and those that the parameters declare. */
export const rangesOf =
  (parameters: Readonly<Record<string, Parameter>>): Ranges =>
  (name) => {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter?.is !== "number")
      return (Object.hasOwn(published, name) ? published[name] : undefined) ?? {};
    const read = (text: string | undefined) => (text === undefined ? undefined : readDecimal(text));
    return {
      above: read(parameter.above),
      atLeast: read(parameter.atLeast),
      below: read(parameter.below),
      atMost: read(parameter.atMost),
    };
  };
