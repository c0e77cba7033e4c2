import { add, equal, multiply, one, type Rational, subtract, zero } from "../../number/rational.js";
import { roundings } from "../calls.js";
import type { Formula, Sum, Test } from "../formula.js";
import { constantOf } from "./constant.js";
import { once, sumsOf } from "./walk.js";

/**
 * Whether a name scales the value: twice the weight, twice the points. Both names that every offer shares
 * and the offers' own are meant, each scaled in all offers at once. It is a proof: false where no rule applies.
 */
export function isProportionalTo(formula: Formula, name: string): boolean {
  const scale = scaleOf(formula, name);
  return scale === "any" || (scale !== undefined && equal(scale, one));
}

/**
 * By which power of a scaling above zero a part is scaled: none for zero, one for a proportional part, two
 * for its square; "any" for a part that is zero, and undefined where it is not known.
 */
type Scale = Rational | "any" | undefined;

const half: Rational = { n: 1n, d: 2n };

function scaleOf(formula: Formula, name: string): Scale {
  const of = once(read);
  return of(formula.result);

  function read(sum: Sum): Scale {
    const constant = constantOf(formula, sum);
    if (constant !== undefined) return constant.n === 0n ? "any" : zero;
    switch (sum.kind) {
      case "number":
        return zero;
      case "name":
        return formula.names[sum.slot] === name ? one : zero;
      case "step":
        return of(formula.steps[sum.slot]?.of as Sum);
      case "negate":
        return of(sum.of);
      case "binary":
        return binary(sum);
      case "call":
        return call(sum);
      case "aggregate":
        return aggregate(sum.slot);
      case "place":
        return sum.word === "next" && formula.subject === name ? one : zero;
      case "if":
        return isUnmoved(sum.test) ? alike([of(sum.yes), of(sum.no)]) : undefined;
      case "bands": {
        const edges = sum.rows.map((row) => of(row.upTo));
        if (alike([of(sum.of), ...edges]) === undefined) return undefined;
        return alike([...sum.rows.map((row) => of(row.gives)), of(sum.otherwise)]);
      }
      case "table":
        return isFree(of(sum.of)) ? zero : undefined;
    }
  }

  function binary({ operator, left, right }: Sum & { kind: "binary" }): Scale {
    const a = of(left);
    const b = of(right);
    if (a === undefined || b === undefined) return undefined;
    if (operator === "+" || operator === "-") return alike([a, b]);
    if (operator === "*") return a === "any" || b === "any" ? "any" : add(a, b);
    if (operator === "/") return b === "any" ? undefined : a === "any" ? "any" : subtract(a, b);
    if (isFree(a) && isFree(b)) return zero;
    const exponent = constantOf(formula, right);
    return a === "any" || exponent === undefined ? undefined : multiply(a, exponent);
  }

  function call({ name: word, of: parts }: Sum & { kind: "call" }): Scale {
    const [first, second] = parts.map(of);
    if (word === "sqrt") return first === "any" || first === undefined ? first : multiply(first, half);
    if (word === "ln" || word === "exp") return isFree(first) ? zero : undefined;
    if (roundings[word] !== undefined) return isFree(first) && isFree(second) ? zero : undefined;
    return alike(parts.map(of));
  }

  function aggregate(slot: number): Scale {
    const each = formula.aggregates[slot];
    if (each === undefined) return undefined;
    if (each.where !== undefined && !isUnmoved(each.where)) return undefined;
    if (each.parameter !== undefined && !isFree(of(each.parameter))) return undefined;
    const over = of(each.over);
    return each.word === "count" && over !== undefined ? zero : over;
  }

  /** Whether a test has the same outcome whatever the scaling. */
  function isUnmoved(test: Test): boolean {
    if (test.kind === "choice") return true;
    if (test.kind === "compare") return alike(sumsOf(test).map(of)) !== undefined;
    return test.of.every(isUnmoved);
  }
}

const isFree = (scale: Scale): boolean => scale === "any" || (scale !== undefined && equal(scale, zero));

/** The common scale of parts that are added or compared. */
function alike(scales: readonly Scale[]): Scale {
  let common: Scale = "any";
  for (const scale of scales) {
    if (scale === undefined) return undefined;
    if (scale === "any") continue;
    if (common !== "any" && !equal(common, scale)) return undefined;
    common = scale;
  }
  return common;
}
