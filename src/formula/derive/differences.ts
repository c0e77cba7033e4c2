import { divide, multiply, negate, one, type Rational, subtract } from "../../number/rational.js";
import type { Aggregate, Formula, Sum } from "../formula.js";
import { printSum } from "../print.js";
import { constantOf } from "./constant.js";
import { everything, type Interval, negated, notNegative, overlap, point, times } from "./interval.js";

/**
 * What is known of a difference beyond the ranges of its two sides: two multiples of one part, as in
 * `weight - weight / 2`, and two aggregates of the same figures, of which the lowest is never the higher.
 */
export function differenceOf(
  formula: Formula,
  left: Sum,
  right: Sum,
  rangeOf: (sum: Sum) => Interval,
): Interval {
  const a = multipleOf(formula, left);
  const b = multipleOf(formula, right);
  const same = printSum(formula, a.of) === printSum(formula, b.of);
  const apart = same ? times(point(subtract(a.factor, b.factor)), rangeOf(a.of)) : everything;
  return overlap(apart, ordered(formula, left, right));
}

interface Multiple {
  readonly factor: Rational;
  readonly of: Sum;
}

function multipleOf(formula: Formula, sum: Sum): Multiple {
  if (sum.kind === "negate") {
    const inner = multipleOf(formula, sum.of);
    return { factor: negate(inner.factor), of: inner.of };
  }
  if (sum.kind === "binary" && (sum.operator === "*" || sum.operator === "/")) {
    const right = constantOf(formula, sum.right);
    const left = constantOf(formula, sum.left);
    if (right !== undefined && right.n !== 0n) {
      const inner = multipleOf(formula, sum.left);
      const scale = sum.operator === "*" ? multiply : divide;
      return { factor: scale(inner.factor, right), of: inner.of };
    }
    if (left !== undefined && sum.operator === "*") {
      const inner = multipleOf(formula, sum.right);
      return { factor: multiply(left, inner.factor), of: inner.of };
    }
  }
  return { factor: one, of: sum };
}

const middling: readonly string[] = ["second", "mean", "median", "lowerMedian", "trimmedMean"];

const place = (word: string): number | undefined =>
  word === "lowest" ? 0 : word === "highest" ? 2 : middling.includes(word) ? 1 : undefined;

function ordered(formula: Formula, left: Sum, right: Sum): Interval {
  if (left.kind !== "aggregate" || right.kind !== "aggregate") return everything;
  const a = formula.aggregates[left.slot];
  const b = formula.aggregates[right.slot];
  if (a === undefined || b === undefined) return everything;
  const alike = (each: Aggregate): string => {
    const mean: Aggregate = { ...each, word: "mean", bare: false, parameter: undefined };
    const aggregates = [...formula.aggregates, mean];
    return printSum({ ...formula, aggregates }, { kind: "aggregate", slot: aggregates.length - 1 });
  };
  const first = place(a.word);
  const second = place(b.word);
  if (first === undefined || second === undefined || first === second || alike(a) !== alike(b))
    return everything;
  return first > second ? notNegative : negated(notNegative);
}
