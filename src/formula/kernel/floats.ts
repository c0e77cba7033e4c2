import { toDouble } from "../../number/double.js";
import { roundings } from "../calls.js";
import { once, reached } from "../derive/walk.js";
import type { Comparison, Formula, Sum, Test } from "../formula.js";
import type { Baseline, Parameters } from "../valuation.js";
import { raised, roundedTo } from "./arithmetic.js";
import { slackOf, type Watch } from "./watch.js";

/** The figures of an offer as doubles, in the formula's slot order. */
export type Figures = ArrayLike<number>;
export type Float<Result = number> = (figures: Figures) => Result;

/** A formula compiled to closures over doubles, and the same for each of its parts. */
export interface Floats {
  readonly value: Float;
  readonly partOf: (sum: Sum) => Float;
  readonly testOf: (test: Test) => Float<boolean>;
}

/** What moves beside the offer itself: the aggregates in slot order, and which choices are too close to call. */
export interface Moving {
  readonly aggregates: Float64Array;
  readonly watch: Watch;
}

/** Compiles a formula. Where an offer falls in a hole the float is whatever arithmetic gives, often NaN. */
export function floatsOf(
  formula: Formula,
  baseline: Baseline,
  parameters: Parameters,
  moving?: Moving,
): Floats {
  const of = once(read);
  const used = new Set(Array.from(reached(formula), (part) => (part.kind === "step" ? part.slot : -1)));
  const steps = formula.steps.map((step, slot) => (used.has(slot) ? of(step.of) : () => 0));
  const taken = new Float64Array(steps.length);
  const sorted = baseline.sorted.map(toDouble);
  const subject = formula.names.indexOf(formula.subject);
  const value = stepped(of(formula.result));
  return { value, partOf: (sum) => stepped(of(sum)), testOf: (test) => stepped(readTest(test)) };

  /** Steps are taken once and in order before anything that may use them. */
  function stepped<Result>(float: Float<Result>): Float<Result> {
    if (steps.length === 0) return float;
    return (figures) => {
      for (let slot = 0; slot < steps.length; slot += 1) taken[slot] = steps[slot]?.(figures) ?? 0;
      return float(figures);
    };
  }

  function read(sum: Sum): Float {
    switch (sum.kind) {
      case "number":
        return constant(toDouble(sum.value));
      case "name":
        return (figures) => figures[sum.slot] ?? Number.NaN;
      case "step":
        return () => taken[sum.slot] ?? Number.NaN;
      case "negate": {
        const inner = of(sum.of);
        return (figures) => -inner(figures);
      }
      case "binary":
        return binary(sum.operator, of(sum.left), of(sum.right));
      case "call":
        return call(sum, sum.of.map(of));
      case "aggregate": {
        if (moving !== undefined) return () => moving.aggregates[sum.slot] as number;
        const known = baseline.aggregates[sum.slot]?.value;
        return constant(known === undefined ? Number.NaN : toDouble(known));
      }
      case "place":
        return sum.word === "rank" ? rank : next;
      case "if": {
        const [test, yes, no] = [readTest(sum.test), of(sum.yes), of(sum.no)];
        return (figures) => (test(figures) ? yes(figures) : no(figures));
      }
      case "bands":
        return banded(
          of(sum.of),
          sum.rows.map((row) => [upTo(row, of(row.upTo)), of(row.gives)]),
          of(sum.otherwise),
        );
      case "table": {
        const table = parameters.tables[sum.table];
        const rows = table?.rows.map((row): [Reaches, Float] => [
          upTo(row, constant(toDouble(row.upTo))),
          constant(toDouble(row.gives)),
        ]);
        return banded(of(sum.of), rows ?? [], constant(table ? toDouble(table.otherwise) : Number.NaN));
      }
    }
  }

  function upTo(row: object, edge: Float): Reaches {
    if (moving === undefined) return (value, figures) => value <= edge(figures);
    const isClose = closeness(row, moving.watch);
    return (value, figures) => {
      const at = edge(figures);
      isClose(value, at);
      return value <= at;
    };
  }

  function rank(figures: Figures): number {
    const own = figures[subject] ?? Number.NaN;
    let before = 1;
    for (const each of sorted) if (each < own) before += 1;
    return before;
  }

  function next(figures: Figures): number {
    const own = figures[subject] ?? Number.NaN;
    return sorted.find((each) => each > own) ?? Number.NaN;
  }

  function readTest(test: Test): Float<boolean> {
    if (test.kind === "choice") {
      const chosen = parameters.choices[test.parameter] === test.word;
      return () => chosen;
    }
    if (test.kind === "compare") {
      const [left, right] = [of(test.left), of(test.right)];
      const holds = compared(test.comparison, left, right);
      if (moving === undefined) return holds;
      const isClose = closeness(test, moving.watch);
      return (figures) => {
        isClose(left(figures), right(figures));
        return holds(figures);
      };
    }
    const parts = test.of.map(readTest);
    return test.kind === "all"
      ? (figures) => parts.every((part) => part(figures))
      : (figures) => parts.some((part) => part(figures));
  }
}

const constant =
  (value: number): Float =>
  () =>
    value;

function binary(operator: (Sum & { kind: "binary" })["operator"], left: Float, right: Float): Float {
  switch (operator) {
    case "+":
      return (figures) => left(figures) + right(figures);
    case "-":
      return (figures) => left(figures) - right(figures);
    case "*":
      return (figures) => left(figures) * right(figures);
    case "/":
      return (figures) => left(figures) / right(figures);
    case "^":
      return (figures) => raised(left(figures), right(figures));
  }
}

function call({ name }: Sum & { kind: "call" }, of: readonly Float[]): Float {
  const [first = constant(0), second = first, third = second] = of;
  const mode = roundings[name];
  if (mode !== undefined) return (figures) => roundedTo(first(figures), second(figures), mode);
  switch (name) {
    case "min":
    case "max": {
      const pick = name === "min" ? Math.min : Math.max;
      if (of.length === 2) return (figures) => pick(first(figures), second(figures));
      return (figures) => of.reduce((best, each) => pick(best, each(figures)), first(figures));
    }
    case "clamp":
      return (figures) => Math.max(second(figures), Math.min(third(figures), first(figures)));
    case "abs":
      return (figures) => Math.abs(first(figures));
    case "sqrt":
      // A root of zero may arrive as the root of a speck below it.
      return (figures) => Math.sqrt(Math.max(0, first(figures)));
    case "ln":
      return (figures) => Math.log(first(figures));
    default:
      return (figures) => Math.exp(first(figures));
  }
}

/** Whether a value lies in a band. */
type Reaches = (value: number, figures: Figures) => boolean;

const banded =
  (of: Float, rows: readonly (readonly [Reaches, Float])[], otherwise: Float): Float =>
  (figures) => {
    const value = of(figures);
    for (const [reaches, gives] of rows) if (reaches(value, figures)) return gives(figures);
    return otherwise(figures);
  };

/** Notes where two figures that are compared lie too close for their floats to tell. */
function closeness(place: object, watch: Watch): (left: number, right: number) => void {
  const slack = slackOf(watch, place);
  return (left, right) => {
    if (slack.most >= 0 && !(Math.abs(left - right) > slack.most)) watch.isClose = true;
  };
}

function compared(comparison: Comparison, left: Float, right: Float): Float<boolean> {
  switch (comparison) {
    case "<":
      return (figures) => left(figures) < right(figures);
    case "<=":
      return (figures) => left(figures) <= right(figures);
    case ">":
      return (figures) => left(figures) > right(figures);
    case ">=":
      return (figures) => left(figures) >= right(figures);
    case "=":
      return (figures) => left(figures) === right(figures);
  }
}
