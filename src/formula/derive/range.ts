import { zero } from "../../number/rational.js";
import type { Aggregate, Formula, Sum } from "../formula.js";
import { printSum } from "../print.js";
import { type About, intervalOf, plainOf } from "./about.js";
import { constantOf } from "./constant.js";
import { differenceOf } from "./differences.js";
import { learn } from "./facts.js";
import { powerOf, readFunction } from "./functions.js";
import {
  atLeastOne,
  everything,
  hull,
  type Interval,
  isAtLeast,
  isAtMost,
  negated,
  notNegative,
  overlap,
  plus,
  point,
  positive,
  power,
  reciprocal,
  times,
} from "./interval.js";

/** Where the figures of a part lie, whatever is offered: for every offer for which the part has a value. */
export function rangeOf(about: About, sum: Sum): Interval {
  let found = about.intervals.get(sum);
  if (found === undefined) {
    found = read(about, sum);
    if (about.facts.size > 0)
      found = overlap(found, about.facts.get(printSum(about.formula, sum)) ?? everything);
    about.intervals.set(sum, found);
  }
  return found;
}

function read(about: About, sum: Sum): Interval {
  const { formula } = about;
  const constant = constantOf(formula, sum);
  if (constant !== undefined) return point(constant);
  const of = (part: Sum): Interval => rangeOf(about, part);
  switch (sum.kind) {
    case "number":
      return point(sum.value);
    case "name":
      return intervalOf(about.ranges(formula.names[sum.slot] as string));
    case "step":
      return rangeOf(plainOf(about), formula.steps[sum.slot]?.of as Sum);
    case "negate":
      return negated(of(sum.of));
    case "binary":
      return readBinary(formula, sum, of);
    case "call":
      return readFunction(sum.name, sum.of.map(of));
    case "aggregate":
      return readAggregate(plainOf(about), formula.aggregates[sum.slot] as Aggregate);
    case "place":
      return sum.word === "rank" ? atLeastOne : intervalOf(about.ranges(formula.subject));
    case "if":
      return hull(
        rangeOf(learn(about, sum.test, true, rangeOf), sum.yes),
        rangeOf(learn(about, sum.test, false, rangeOf), sum.no),
      );
    case "bands":
      return sum.rows.map((row) => of(row.gives)).reduce(hull, of(sum.otherwise));
    case "table":
      return everything;
  }
}

function readBinary(
  formula: Formula,
  { operator, left, right }: Sum & { kind: "binary" },
  of: (part: Sum) => Interval,
): Interval {
  const a = of(left);
  const b = of(right);
  switch (operator) {
    case "+":
      return plus(a, b);
    case "-":
      return overlap(plus(a, negated(b)), differenceOf(formula, left, right, of));
    case "*":
      return printSum(formula, left) === printSum(formula, right) ? power(a, 2n) : times(a, b);
    case "/":
      return times(a, reciprocal(b));
    case "^":
      return powerOf(a, b);
  }
}

/** An aggregate lies where the figures it looks over lie; counts, sums and deviations have laws of their own. */
function readAggregate(about: About, { word, over, where }: Aggregate): Interval {
  const among = rangeOf(where === undefined ? about : learn(about, where, true, rangeOf), over);
  switch (word) {
    case "count":
      return where === undefined ? atLeastOne : notNegative;
    case "stdev":
    case "pstdev":
      return notNegative;
    case "geomean":
      return positive;
    case "sum": {
      const some = {
        low: isAtLeast(among, zero) ? among.low : undefined,
        high: isAtMost(among, zero) ? among.high : undefined,
      };
      return where === undefined ? some : hull(some, point(zero));
    }
    default:
      return among;
  }
}
