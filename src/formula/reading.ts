import {
  add,
  compare,
  divide,
  multiply,
  negate,
  type Rational,
  sign,
  subtract,
  whole,
} from "../number/rational.js";
import { raise } from "../number/transcendental.js";
import { approximate, readCall } from "./calls.js";
import type { Comparison, Formula, Sum, Test } from "./formula.js";
import { bounded, fall, type Reading, type Run } from "./valuation.js";

const readings = new WeakMap<Sum, Reading>();

/** How a part of a formula is valued; made once for each part, and kept. */
export function readingOf(formula: Formula, sum: Sum): Reading {
  let reading = readings.get(sum);
  if (reading === undefined) {
    reading = read(formula, sum);
    readings.set(sum, reading);
  }
  return reading;
}

function read(formula: Formula, sum: Sum): Reading {
  switch (sum.kind) {
    case "number": {
      const { value } = sum;
      return () => value;
    }
    case "name": {
      const { slot } = sum;
      return (run) => run.offer.figures[slot];
    }
    case "step": {
      const { slot } = sum;
      const of = readingOf(formula, formula.steps[slot]?.of as Sum);
      return (run) => (run.steps[slot] ??= of(run));
    }
    case "negate": {
      const of = readingOf(formula, sum.of);
      return (run) => {
        const value = of(run);
        return value && negate(value);
      };
    }
    case "binary":
      return readBinary(formula, sum);
    case "call":
      return readCall(
        sum.name,
        sum.of.map((part) => readingOf(formula, part)),
        sum.branch,
      );
    case "aggregate":
      return (run) => {
        const { value, hole, inexact } = run.baseline.aggregates[sum.slot] ?? emptyAggregate;
        if (inexact) run.inexact = true;
        return value ?? fall(run, hole ?? "noOffers");
      };
    case "place":
      return readPlace(formula, sum.word);
    case "if": {
      const test = readTest(formula, sum.test);
      const yes = readingOf(formula, sum.yes);
      const no = readingOf(formula, sum.no);
      return (run) => {
        const met = test(run);
        if (met === undefined) return undefined;
        run.branches[sum.branch] = met ? 0 : 1;
        return met ? yes(run) : no(run);
      };
    }
    case "bands": {
      const of = readingOf(formula, sum.of);
      const rows = sum.rows.map((row) => ({
        upTo: readingOf(formula, row.upTo),
        gives: readingOf(formula, row.gives),
      }));
      const otherwise = readingOf(formula, sum.otherwise);
      return (run) => {
        const value = of(run);
        if (value === undefined) return undefined;
        for (const [index, row] of rows.entries()) {
          const edge = row.upTo(run);
          if (edge === undefined) return undefined;
          if (compare(value, edge) > 0) continue;
          run.branches[sum.branch] = index;
          return row.gives(run);
        }
        run.branches[sum.branch] = rows.length;
        return otherwise(run);
      };
    }
    case "table": {
      const of = readingOf(formula, sum.of);
      return (run) => {
        const value = of(run);
        const table = run.offer.parameters.tables[sum.table];
        if (value === undefined || table === undefined) return undefined;
        const found = table.rows.findIndex((row) => compare(value, row.upTo) <= 0);
        run.branches[sum.branch] = found < 0 ? table.rows.length : found;
        return found < 0 ? table.otherwise : table.rows[found]?.gives;
      };
    }
  }
}

const emptyAggregate = { value: undefined, hole: undefined, inexact: false };

const arithmetic = { "+": add, "-": subtract, "*": multiply } as const;

function readBinary(formula: Formula, sum: Sum & { kind: "binary" }): Reading {
  const left = readingOf(formula, sum.left);
  const right = readingOf(formula, sum.right);
  if (sum.operator === "/")
    return (run) => {
      const top = left(run);
      const bottom = top && right(run);
      if (top === undefined || bottom === undefined) return undefined;
      return sign(bottom) === 0 ? fall(run, "divisionByZero") : bounded(run, divide(top, bottom));
    };
  if (sum.operator === "^")
    return (run) => {
      const base = left(run);
      const exponent = base && right(run);
      if (base === undefined || exponent === undefined) return undefined;
      const power = raise(base, exponent);
      return typeof power === "string" ? fall(run, power) : approximate(run, power);
    };
  const operation = arithmetic[sum.operator];
  return (run) => {
    const a = left(run);
    const b = a && right(run);
    return b && bounded(run, operation(a as Rational, b));
  };
}

function readPlace(formula: Formula, word: "rank" | "next"): Reading {
  const slot = formula.names.indexOf(formula.subject);
  return (run) => {
    const own = run.offer.figures[slot];
    if (own === undefined) return undefined;
    const { sorted } = run.baseline;
    if (word === "rank") return whole(BigInt(firstOf(sorted, (each) => compare(each, own) >= 0) + 1));
    return sorted[firstOf(sorted, (each) => compare(each, own) > 0)] ?? fall(run, "noNextOffer");
  };
}

/** Where in a rising list the figures begin that pass a test which, once passed, is passed by all that follow. */
function firstOf(sorted: readonly Rational[], passes: (figure: Rational) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (passes(sorted[middle] as Rational)) to = middle;
    else from = middle + 1;
  }
  return from;
}

type TestReading = (run: Run) => boolean | undefined;

const holds: Record<Comparison, (order: number) => boolean> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "=": (order) => order === 0,
};

export function readTest(formula: Formula, test: Test): TestReading {
  switch (test.kind) {
    case "compare": {
      const left = readingOf(formula, test.left);
      const right = readingOf(formula, test.right);
      const met = holds[test.comparison];
      return (run) => {
        const a = left(run);
        const b = a && right(run);
        return b && met(compare(a as Rational, b));
      };
    }
    case "choice":
      return (run) => run.offer.parameters.choices[test.parameter] === test.word;
    case "all":
    case "any": {
      const parts = test.of.map((part) => readTest(formula, part));
      const deciding = test.kind === "any";
      return (run) => {
        for (const part of parts) {
          const met = part(run);
          if (met === undefined) return undefined;
          if (met === deciding) return deciding;
        }
        return !deciding;
      };
    }
  }
}
