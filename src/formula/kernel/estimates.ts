import { roundings } from "../calls.js";
import { once, sumsOf } from "../derive/walk.js";
import type { Formula, Sum, Test } from "../formula.js";
import type { Baseline, Offer } from "../valuation.js";
import { meets, partOf } from "../value.js";
import { banded, chosen, tabled } from "./branches.js";
import { brokenPower, exponential, logarithm, rooted, wholePower } from "./curves.js";
import * as estimate from "./estimate.js";
import { type Estimate, unknown } from "./estimate.js";
import type { Figures, Floats } from "./floats.js";
import { anyOf, apart, type Span } from "./measure.js";
import { compared, inDoubt, joined, type Outcome, surely } from "./outcome.js";
import type { Watch } from "./watch.js";

/** Names whose figure is not the offer's own but any between two. */
export type Swept = ReadonlyMap<string, Span>;

/** One offer under a formula: exact, and as the kernel sees it. */
export interface Case {
  readonly formula: Formula;
  readonly baseline: Baseline;
  readonly swept: Swept;
  readonly offer: Offer;
  readonly floats: Floats;
  readonly figures: Figures;
  readonly isDefinite: (sum: Sum) => boolean;
  /** Where the baseline moves: what is known of each aggregate, and who watches what is compared. */
  readonly moving?: { readonly aggregates: readonly Estimate[]; readonly watch: Watch } | undefined;
}

/** The estimate of each part of a formula for one offer. */
export function estimatesOf(on: Case): (sum: Sum) => Estimate {
  const { formula, baseline, offer, floats, figures, isDefinite, moving } = on;
  const of = once(read);
  return of;

  function read(sum: Sum): Estimate {
    if (isDefinite(sum)) {
      const exact = partOf(formula, baseline, offer, sum).value;
      if (exact === undefined) return unknown;
      const float = floats.partOf(sum)(figures);
      return estimate.measured(float, apart(float, exact));
    }
    switch (sum.kind) {
      case "name":
        return anyOf(on.swept.get(formula.names[sum.slot] as string));
      case "aggregate":
        return moving?.aggregates[sum.slot] ?? unknown;
      case "step":
        return of(formula.steps[sum.slot]?.of as Sum);
      case "negate":
        return estimate.negative(of(sum.of));
      case "binary":
        return binary(sum);
      case "call":
        return call(sum);
      case "if":
        return chosen(
          outcomeOf(sum.test),
          () => of(sum.yes),
          () => of(sum.no),
        );
      case "bands": {
        const rows = sum.rows.map((row) => ({
          place: row,
          upTo: of(row.upTo),
          gives: () => of(row.gives),
        }));
        return banded(of(sum.of), rows, () => of(sum.otherwise), moving?.watch);
      }
      case "table":
        return tabled(of(sum.of), offer.parameters.tables[sum.table], moving?.watch);
      default:
        return unknown;
    }
  }

  function binary({ operator, left, right }: Sum & { kind: "binary" }): Estimate {
    const a = of(left);
    const b = of(right);
    if (operator === "+") return estimate.added(a, b);
    if (operator === "-") return estimate.added(a, estimate.negative(b));
    if (operator === "*") return estimate.multiplied(a, b);
    if (operator === "/") return estimate.divided(a, b);
    const exponent = b.error === 0 && b.low === b.high && Number.isInteger(b.low) ? b.low : undefined;
    if (exponent !== undefined && Math.abs(exponent) <= 100) return wholePower(a, exponent);
    return brokenPower(a, b);
  }

  function call({ name, of: parts }: Sum & { kind: "call" }): Estimate {
    const [a = unknown, b = unknown, c = unknown] = parts.map(of);
    const mode = roundings[name];
    if (mode !== undefined)
      return b.error === 0 && b.low === b.high && Number.isInteger(b.low) && Math.abs(b.low) <= 40
        ? estimate.quantized(a, 10 ** -b.low, mode === "up")
        : unknown;
    switch (name) {
      case "min":
        return parts.map(of).reduce(estimate.least);
      case "max":
        return parts.map(of).reduce(estimate.most);
      case "clamp":
        return estimate.most(b, estimate.least(c, a));
      case "abs":
        return estimate.absolute(a);
      case "sqrt":
        return rooted(a);
      case "ln":
        return logarithm(a);
      default:
        return exponential(a);
    }
  }

  function outcomeOf(test: Test): Outcome {
    if (sumsOf(test).every(isDefinite)) {
      const exact = meets(formula, baseline, offer, test);
      if (exact === undefined) return undefined;
      return floats.testOf(test)(figures) === exact ? surely(exact) : inDoubt;
    }
    if (test.kind === "compare")
      return compared(test.comparison, of(test.left), of(test.right), test, moving?.watch);
    return test.kind === "choice" ? undefined : joined(test.kind, test.of, outcomeOf);
  }
}
