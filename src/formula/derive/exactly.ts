import type { Rational } from "../../number/rational.js";
import type { Formula, Sum } from "../formula.js";
import type { AggregateWord } from "../words.js";
import { constantOf } from "./constant.js";
import { reached } from "./walk.js";

const rooted: ReadonlySet<AggregateWord> = new Set(["geomean", "stdev", "pstdev"]);

/**
 * Whether a value is a fraction of its figures throughout, so that no digits of it are settled: there is no root,
 * logarithm or exponential in it, and every power is whole. `fixed` are the figures that stand for every offer.
 */
export function isExactly(formula: Formula, fixed: ReadonlyMap<string, Rational>): boolean {
  return Array.from(reached(formula)).every((part) => {
    if (part.kind === "call") return part.name !== "sqrt" && part.name !== "ln" && part.name !== "exp";
    if (part.kind === "aggregate") return !rooted.has(formula.aggregates[part.slot]?.word as AggregateWord);
    return part.kind !== "binary" || part.operator !== "^" || isWhole(part.right);
  });

  function isWhole(exponent: Sum): boolean {
    const figure =
      exponent.kind === "name"
        ? fixed.get(formula.names[exponent.slot] as string)
        : constantOf(formula, exponent);
    return figure !== undefined && figure.n % figure.d === 0n;
  }
}
