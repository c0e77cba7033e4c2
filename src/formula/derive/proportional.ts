import { add, equal, multiply, one, type Rational, reduce, subtract, zero } from "../../number/rational.js";
import { roundings } from "../calls.js";
import type { Formula, Sum, Test } from "../formula.js";
import type { AggregateWord } from "../words.js";
import { constantOf } from "./constant.js";
import { once, sumsOf } from "./walk.js";

/**
 * Whether a name scales the value: twice the weight, twice the points. Both names that every offer shares
 * and the offers' own are meant, each scaled in all offers at once. It is a proof: false where no rule applies.
 */
export function isProportionalTo(formula: Formula, name: string): boolean {
  const scale = scaleOf(formula, { names: [name], choices: {}, exactly: false });
  return scale === "any" || isPower(scale, one);
}

export type Linearity = "proportional" | "linear";

/**
 * How the value moves as names are scaled together above zero, the other figures staying: value = a × scaling, or
 * value = a × scaling + b, whether it has a value or not being the same throughout. Undefined where no rule proves
 * it. No root of what is scaled is taken on the way, as its digits are settled anew for every scaling. Of an `if`
 * by one of the choices made, the branch that is taken is looked at.
 */
export function linearIn(
  formula: Formula,
  names: readonly string[],
  choices: Readonly<Record<string, string>>,
): Linearity | undefined {
  const scale = scaleOf(formula, { names, choices, exactly: true });
  if (scale === "any" || isPower(scale, one)) return "proportional";
  return scale === "affine" || isFree(scale) ? "linear" : undefined;
}

/**
 * By which power of a scaling above zero a part is scaled: none for zero, one for a proportional part, two
 * for its square; "any" for a part that is zero, "affine" for a proportional part and a fixed one together, and
 * undefined where it is not known.
 */
type Scale = Rational | "any" | "affine" | undefined;

const half: Rational = { n: 1n, d: 2n };

const settled: ReadonlySet<AggregateWord> = new Set(["stdev", "pstdev", "geomean"]);

interface Scaling {
  readonly names: readonly string[];
  readonly choices: Readonly<Record<string, string>>;
  /** Whether a root of what is scaled is not known, as its digits end somewhere. */
  readonly exactly: boolean;
}

function scaleOf(formula: Formula, { names, choices, exactly }: Scaling): Scale {
  const of = once(read);
  return of(formula.result);

  function read(sum: Sum): Scale {
    const constant = constantOf(formula, sum);
    if (constant !== undefined) return constant.n === 0n ? "any" : zero;
    switch (sum.kind) {
      case "number":
        return zero;
      case "name":
        return names.includes(formula.names[sum.slot] as string) ? one : zero;
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
        return sum.word === "next" && names.includes(formula.subject) ? one : zero;
      case "if": {
        const chosen = sum.test.kind === "choice" ? choices[sum.test.parameter] : undefined;
        if (sum.test.kind === "choice" && chosen !== undefined)
          return of(chosen === sum.test.word ? sum.yes : sum.no);
        return isUnmoved(sum.test) ? added([of(sum.yes), of(sum.no)]) : undefined;
      }
      case "bands": {
        const edges = sum.rows.map((row) => of(row.upTo));
        if (alike([of(sum.of), ...edges]) === undefined) return undefined;
        return added([...sum.rows.map((row) => of(row.gives)), of(sum.otherwise)]);
      }
      case "table":
        return isFree(of(sum.of)) ? zero : undefined;
    }
  }

  function binary({ operator, left, right }: Sum & { kind: "binary" }): Scale {
    const a = of(left);
    const b = of(right);
    if (a === undefined || b === undefined) return undefined;
    if (operator === "+" || operator === "-") return added([a, b]);
    if (operator === "*" && (a === "any" || b === "any")) return "any";
    if (b === "any") return operator === "^" && isFree(a) ? zero : undefined;
    if (b === "affine") return operator === "*" && isFree(a) ? b : undefined;
    if (a === "affine") return operator !== "^" && isFree(b) ? a : undefined;
    if (operator === "*") return a === "any" ? a : add(a, b);
    if (operator === "/") return a === "any" ? a : subtract(a, b);
    if (isFree(a) && isFree(b)) return zero;
    const exponent = constantOf(formula, right);
    if (a === "any" || exponent === undefined) return undefined;
    return exactly && reduce(exponent).d !== 1n ? undefined : multiply(a, exponent);
  }

  function call({ name: word, of: parts }: Sum & { kind: "call" }): Scale {
    const [first, second] = parts.map(of);
    if (word === "sqrt") return root(first);
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
    if (each.word === "count" && over !== undefined) return zero;
    return over === "affine" || (exactly && settled.has(each.word) && !isFree(over)) ? undefined : over;
  }

  function root(scale: Scale): Scale {
    if (scale === "any" || scale === undefined || isFree(scale)) return scale;
    return exactly || scale === "affine" ? undefined : multiply(scale, half);
  }

  /** Whether a test has the same outcome whatever the scaling. */
  function isUnmoved(test: Test): boolean {
    if (test.kind === "choice") return true;
    if (test.kind === "compare") return alike(sumsOf(test).map(of)) !== undefined;
    return test.of.every(isUnmoved);
  }
}

const isPower = (scale: Scale, power: Rational): boolean => typeof scale === "object" && equal(scale, power);

const isFree = (scale: Scale): boolean => scale === "any" || isPower(scale, zero);

/** The scale of parts that are added, or of which one is chosen: proportional and fixed ones are affine together. */
function added(scales: readonly Scale[]): Scale {
  const common = alike(scales);
  if (common !== undefined) return common;
  const isLinear = scales.every((scale) => scale === "affine" || isFree(scale) || isPower(scale, one));
  return isLinear ? "affine" : undefined;
}

/** The common scale of parts that are compared. */
function alike(scales: readonly Scale[]): Scale {
  let common: Scale = "any";
  for (const scale of scales) {
    if (scale === undefined || scale === "affine") return undefined;
    if (scale === "any") continue;
    if (common !== "any" && !equal(common, scale)) return undefined;
    common = scale;
  }
  return common;
}
