import { compare, one } from "../../number/rational.js";
import { roundings } from "../calls.js";
import type { Formula, Sum, Test } from "../formula.js";
import { constantOf } from "./constant.js";
import { once, sumsOf } from "./walk.js";

const degrees = ["constant", "linear", "piecewiseLinear", "other"] as const;
export type Degree = (typeof degrees)[number];

/**
 * The shape of a formula in its subject while the baseline stays: free of it, a straight line, straight
 * pieces (that may jump where they meet), or anything else.
 */
export const degree = (formula: Formula): Degree => degreesIn(formula)(formula.result);

/** The shape of each part; a part is "constant" only if the subject does not stand in it at all. */
export function degreesIn(formula: Formula): (sum: Sum) => Degree {
  const of = once(read);
  return of;

  function read(sum: Sum): Degree {
    switch (sum.kind) {
      case "number":
      case "aggregate":
        return "constant";
      case "name":
        return formula.names[sum.slot] === formula.subject ? "linear" : "constant";
      case "place":
        return "piecewiseLinear";
      case "step":
        return of(formula.steps[sum.slot]?.of as Sum);
      case "negate":
        return of(sum.of);
      case "binary":
        return binary(sum);
      case "call":
        return call(sum);
      case "if":
        return chosen(test(sum.test), [of(sum.yes), of(sum.no)]);
      case "bands":
        return chosen(highest([of(sum.of), ...sum.rows.map((row) => of(row.upTo))]), [
          ...sum.rows.map((row) => of(row.gives)),
          of(sum.otherwise),
        ]);
      case "table":
        return chosen(of(sum.of), []);
    }
  }

  function binary({ operator, left, right }: Sum & { kind: "binary" }): Degree {
    const a = of(left);
    const b = of(right);
    if (operator === "+" || operator === "-") return highest([a, b]);
    if (b === "constant") {
      const exponent = operator === "^" ? constantOf(formula, right) : undefined;
      const straight = operator !== "^" || (exponent !== undefined && compare(exponent, one) === 0);
      return straight || a === "constant" ? a : "other";
    }
    return operator === "*" && a === "constant" ? b : "other";
  }

  function call({ name, of: parts }: Sum & { kind: "call" }): Degree {
    const most = highest(parts.map(of));
    if (most === "constant") return most;
    const smooth = name === "sqrt" || name === "ln" || name === "exp" || roundings[name] !== undefined;
    return smooth ? "other" : highest([most, "piecewiseLinear"]);
  }

  function test(part: Test): Degree {
    return highest(sumsOf(part).map(of));
  }
}

/** A choice between parts: straight pieces wherever the choice itself moves with the subject. */
const chosen = (by: Degree, among: readonly Degree[]): Degree =>
  highest(by === "constant" ? among : [...among, "piecewiseLinear"]);

function highest(all: readonly Degree[]): Degree {
  let most: Degree = "constant";
  for (const each of all) if (degrees.indexOf(each) > degrees.indexOf(most)) most = each;
  return most;
}
