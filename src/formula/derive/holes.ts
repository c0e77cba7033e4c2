import { zero } from "../../number/rational.js";
import { mostPlaces, roundings } from "../calls.js";
import type { Aggregate, Formula, Sum } from "../formula.js";
import { printSum } from "../print.js";
import type { Hole } from "../valuation.js";
import type { AggregateWord } from "../words.js";
import { type About, aboutOf, plainOf, type Ranges } from "./about.js";
import { learn } from "./facts.js";
import { isWithin, mostExponent, wholeFigure } from "./functions.js";
import { type Interval, isAbove, isAtLeast, isBelow } from "./interval.js";
import { rangeOf } from "./range.js";
import { sumsOf } from "./walk.js";

/** A place where a formula may have no value, and the part of its text that is to blame. */
export interface PossibleHole {
  readonly hole: Hole;
  readonly text: string;
}

/**
 * Every place where a formula may have no value for some offer: a divisor, logarithm, root or power that the
 * ranges do not prove sound, an aggregate that needs more than one offer, a next offer that need not exist.
 * A formula without any has a value for every offer whose figures keep to the ranges; only the limit on the
 * length of a figure is left to be met while valuing.
 */
export function holesOf(formula: Formula, ranges: Ranges): readonly PossibleHole[] {
  const found = new Map<string, PossibleHole>();
  const entered = new Set<object>();
  walk(aboutOf(formula, ranges), formula.result);
  return Array.from(found.values());

  function note(hole: Hole | undefined, part: Sum): void {
    if (hole === undefined) return;
    const text = printSum(formula, part);
    found.set(`${hole} ${text}`, { hole, text });
  }

  function walk(about: About, sum: Sum): void {
    switch (sum.kind) {
      case "negate":
      case "table":
        walk(about, sum.of);
        return;
      case "binary":
        walk(about, sum.left);
        walk(about, sum.right);
        if (sum.operator === "/" && !isNotZero(about, sum.right)) note("divisionByZero", sum.right);
        if (sum.operator === "^" && !hasPower(about, sum)) note("powerUndefined", sum);
        return;
      case "call":
        for (const part of sum.of) walk(about, part);
        note(holeOfCall(about, sum), sum.of[roundings[sum.name] === undefined ? 0 : 1] ?? sum);
        return;
      case "if":
        for (const part of sumsOf(sum.test)) walk(about, part);
        walk(learn(about, sum.test, true, rangeOf), sum.yes);
        walk(learn(about, sum.test, false, rangeOf), sum.no);
        return;
      case "bands":
        walk(about, sum.of);
        for (const { upTo, gives } of sum.rows) for (const part of [upTo, gives]) walk(about, part);
        walk(about, sum.otherwise);
        return;
      case "place":
        if (sum.word === "next") note("noNextOffer", sum);
        return;
      case "step": {
        const step = formula.steps[sum.slot];
        if (step !== undefined && isFirstVisit(step)) walk(plainOf(about), step.of);
        return;
      }
      case "aggregate": {
        const aggregate = formula.aggregates[sum.slot];
        if (aggregate !== undefined && isFirstVisit(aggregate)) walkAggregate(plainOf(about), aggregate, sum);
        return;
      }
    }
  }

  function isFirstVisit(place: object): boolean {
    const first = !entered.has(place);
    entered.add(place);
    return first;
  }

  function walkAggregate(about: About, { word, over, where, parameter }: Aggregate, sum: Sum): void {
    const among = where === undefined ? about : learn(about, where, true, rangeOf);
    for (const part of where === undefined ? [] : sumsOf(where)) walk(about, part);
    walk(among, over);
    if (parameter !== undefined) walk(about, parameter);
    if (needsMore.includes(word) || (where !== undefined && !totals.includes(word))) note("noOffers", sum);
    if (word === "geomean" && !isAbove(rangeOf(among, over), zero)) note("logarithmOfNothing", sum);
  }
}

/** Words that one offer is not enough for, and words that have a value even for none. */
const needsMore: readonly AggregateWord[] = ["second", "stdev", "trimmedMean"];
const totals: readonly AggregateWord[] = ["sum", "count"];

const excludesZero = (a: Interval): boolean => isAbove(a, zero) || isBelow(a, zero);

function isNotZero(about: About, sum: Sum): boolean {
  if (excludesZero(rangeOf(about, sum)) || about.notZero.has(printSum(about.formula, sum))) return true;
  if (sum.kind === "negate") return isNotZero(about, sum.of);
  if (sum.kind !== "binary") return false;
  if (sum.operator === "*") return isNotZero(about, sum.left) && isNotZero(about, sum.right);
  return sum.operator === "/" && isNotZero(about, sum.left);
}

function hasPower(about: About, { left, right }: Sum & { kind: "binary" }): boolean {
  const base = rangeOf(about, left);
  const exponent = rangeOf(about, right);
  if (!isWithin(exponent, mostExponent)) return false;
  if (!isAtLeast(exponent, zero) && !isNotZero(about, left)) return false;
  return isAtLeast(base, zero) || wholeFigure(exponent, mostExponent.n) !== undefined;
}

function holeOfCall(about: About, { name, of }: Sum & { kind: "call" }): Hole | undefined {
  const [first, second] = of.map((part) => rangeOf(about, part));
  if (first === undefined) return undefined;
  if (name === "ln") return isAbove(first, zero) ? undefined : "logarithmOfNothing";
  if (name === "sqrt") return isAtLeast(first, zero) ? undefined : "rootOfNegative";
  if (name === "exp") return isWithin(first, mostExponent) ? undefined : "exponentTooLarge";
  if (roundings[name] === undefined || second === undefined) return undefined;
  return wholeFigure(second, mostPlaces) === undefined ? "powerUndefined" : undefined;
}
