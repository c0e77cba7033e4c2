import { zero } from "../../number/rational.js";
import type { Comparison, Sum, Test } from "../formula.js";
import { printSum } from "../print.js";
import { type About, knowing } from "./about.js";
import { constantOf } from "./constant.js";
import { everything, type Interval, negated, notNegative, overlap, point, positive } from "./interval.js";

type Relation = Comparison | "differs";

const contrary: Record<Comparison, Relation> = {
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
  "=": "differs",
};

/** What a test tells of the figures it compares, once it is known to hold or not to hold. */
export function learn(
  about: About,
  test: Test,
  holds: boolean,
  rangeOf: (about: About, sum: Sum) => Interval,
): About {
  const facts = new Map(about.facts);
  const notZero = new Set(about.notZero);
  note(test);
  return knowing(about, facts, notZero);

  function note(part: Test): void {
    if (part.kind === "compare")
      relate(part.left, holds ? part.comparison : contrary[part.comparison], part.right);
    else if (part.kind !== "choice" && (part.kind === "all") === holds) part.of.forEach(note);
  }

  function relate(left: Sum, relation: Relation, right: Sum): void {
    const difference: Sum = { kind: "binary", operator: "-", left, right };
    const reverse: Sum = { kind: "binary", operator: "-", left: right, right: left };
    if (relation === "differs") {
      for (const each of [difference, reverse]) notZero.add(text(each));
      if (constantOf(about.formula, right)?.n === 0n) notZero.add(text(left));
      if (constantOf(about.formula, left)?.n === 0n) notZero.add(text(right));
      return;
    }
    const apart = gaps[relation];
    narrow(difference, apart);
    narrow(reverse, negated(apart));
    narrow(left, beyond(rangeOf(about, right), apart));
    narrow(right, beyond(rangeOf(about, left), negated(apart)));
  }

  function text(sum: Sum): string {
    return printSum(about.formula, sum);
  }

  function narrow(sum: Sum, within: Interval): void {
    facts.set(text(sum), overlap(facts.get(text(sum)) ?? everything, within));
  }
}

const gaps: Record<Comparison, Interval> = {
  "<": negated(positive),
  "<=": negated(notNegative),
  ">": positive,
  ">=": notNegative,
  "=": point(zero),
};

/** Where a figure lies whose distance from one in `from` lies within `apart`. */
function beyond(from: Interval, apart: Interval): Interval {
  const low = apart.low && from.low && { at: from.low.at, open: from.low.open || apart.low.open };
  const high = apart.high && from.high && { at: from.high.at, open: from.high.open || apart.high.open };
  return { low, high };
}
