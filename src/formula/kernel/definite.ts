import { largestExponent } from "../../number/transcendental.js";
import { constantOf } from "../derive/constant.js";
import { childrenOf, once } from "../derive/walk.js";
import type { Formula, Sum } from "../formula.js";

/**
 * Whether a part has one figure for an offer, and the same float on every engine: its error is measured
 * then, and need not be estimated. Nothing in it is swept, and there is no logarithm, exponential or broken power, nor
 an aggregate where the baseline moves.
 */
export function definiteIn(
  formula: Formula,
  isSwept: (name: string) => boolean,
  baselineMoves = false,
): (sum: Sum) => boolean {
  const of = once(read);
  return of;

  function read(sum: Sum): boolean {
    if (sum.kind === "name") return !isSwept(formula.names[sum.slot] as string);
    if (sum.kind === "place") return !isSwept(formula.subject);
    if (sum.kind === "aggregate") return !baselineMoves;
    if (sum.kind === "step") return of(formula.steps[sum.slot]?.of as Sum);
    if (sum.kind === "call" && (sum.name === "ln" || sum.name === "exp")) return false;
    if (sum.kind === "binary" && sum.operator === "^" && !isWhole(sum.right)) return false;
    return childrenOf(sum).every(of);
  }

  function isWhole(exponent: Sum): boolean {
    const known = constantOf(formula, exponent);
    if (known === undefined) return false;
    return (
      known.n % known.d === 0n &&
      known.n <= known.d * largestExponent &&
      -known.n <= known.d * largestExponent
    );
  }
}
