import { toDouble } from "../number/double.js";
import { emptyBaseline } from "./baseline.js";
import type { Formula, Sum } from "./formula.js";
import { aggregated, aggregateFloats, isFollowed } from "./kernel/aggregates.js";
import { definiteIn } from "./kernel/definite.js";
import { type Estimate, settledBound, sizeOf, up } from "./kernel/estimate.js";
import { estimatesOf } from "./kernel/estimates.js";
import { floatsOf } from "./kernel/floats.js";
import type { Span } from "./kernel/measure.js";
import { newWatch } from "./kernel/watch.js";
import type { Offer } from "./valuation.js";

/** One of the offers that set a baseline: its own subject may be any figure of a span. */
export interface Fielded {
  readonly offer: Offer;
  readonly span: Span;
}

/** A formula in floats over a whole field of offers whose subjects move, and the baseline with them. */
export interface Field {
  /**
   * Leaves the value of every offer in `values`, of subjects given as the doubles nearest to them; false where the floats
   * are too close to choose a branch, and the values are a doubt.
   */
  readonly value: (subjects: Float64Array, values: Float64Array) => boolean;
  /** |float − exact| is no more, for every offer and all subjects of their spans, where the values are no doubt. */
  readonly bound: number;
  /** No value is larger, whatever its sign. */
  readonly most: number;
}

/** Whether every aggregate can be followed as the offers move, and no offer is asked for its place among them. */
export const canFollow = ({ aggregates, usesPlaces }: Formula): boolean =>
  !usesPlaces && aggregates.every(isFollowed);

/**
 * Makes the fast reading of a formula over offers that all move at once, with one bound for whatever they show; undefined
 * where none can be proven, as where an offer may fall in a hole. The offers are under the same parameters.
 */
export function fieldOf(formula: Formula, field: readonly Fielded[]): Field | undefined {
  const [first] = field;
  if (first === undefined || !canFollow(formula)) return undefined;
  const watch = newWatch();
  const values = new Float64Array(formula.aggregates.length);
  const floats = floatsOf(formula, emptyBaseline, first.offer.parameters, { aggregates: values, watch });
  const slot = formula.names.indexOf(formula.subject);
  const rows = field.map(({ offer }) =>
    Float64Array.from(offer.figures, (figure) => figure && toDouble(figure)),
  );
  const { results, cuts } = provenOf(formula, field, floats, rows, watch);
  const bound = Math.max(...results.map(settledBound));
  const most = Math.max(...results.map((each) => up(sizeOf(each) + each.error)));
  if (!(bound < Infinity && most < Infinity)) return undefined;
  const parts = new Float64Array(field.length);
  const overs = formula.aggregates.map(({ over }) => partOver(over));

  return { bound, most, value };

  function value(subjects: Float64Array, points: Float64Array): boolean {
    watch.isClose = false;
    if (slot >= 0)
      for (let at = 0; at < rows.length; at += 1) (rows[at] as Float64Array)[slot] = subjects[at] as number;
    for (let at = 0; at < values.length; at += 1) {
      const over = overs[at] as (row: Float64Array) => number;
      for (let row = 0; row < rows.length; row += 1) parts[row] = over(rows[row] as Float64Array);
      values[at] = aggregateFloats(
        (formula.aggregates[at] as Formula["aggregates"][number]).word,
        parts,
        cuts[at] as number,
      );
    }
    for (let row = 0; row < rows.length; row += 1) points[row] = floats.value(rows[row] as Float64Array);
    return !watch.isClose;
  }

  /** Most aggregates look at the subject alone. */
  function partOver(over: Sum): (row: Float64Array) => number {
    if (over.kind !== "name") return floats.partOf(over);
    const { slot: named } = over;
    return (row) => row[named] as number;
  }
}

/** What is known of the value for each offer, and how many figures each aggregate leaves out. */
function provenOf(
  formula: Formula,
  field: readonly Fielded[],
  floats: ReturnType<typeof floatsOf>,
  rows: readonly Float64Array[],
  watch: ReturnType<typeof newWatch>,
): { readonly results: readonly Estimate[]; readonly cuts: readonly number[] } {
  const aggregates: Estimate[] = [];
  const isDefinite = definiteIn(formula, (name) => name === formula.subject, true);
  const readings = field.map(({ offer, span }, at) =>
    estimatesOf({
      formula,
      baseline: emptyBaseline,
      swept: new Map([[formula.subject, span]]),
      offer,
      floats,
      figures: rows[at] as Float64Array,
      isDefinite,
      moving: { aggregates, watch },
    }),
  );
  const cuts: number[] = [];
  for (const { word, over, parameter } of formula.aggregates) {
    const cut = parameter === undefined ? 0 : shared(readings.map((of) => of(parameter)));
    cuts.push(cut);
    aggregates.push(
      aggregated(
        word,
        readings.map((of) => of(over)),
        cut,
      ),
    );
  }
  return { results: readings.map((of) => of(formula.result)), cuts };
}

/** The one figure that a part is for every offer; NaN where it may be another. */
function shared(parts: readonly Estimate[]): number {
  const [first] = parts;
  const isOne = parts.every(({ low, high, error }) => error === 0 && low === high && low === first?.low);
  return isOne ? (first?.low as number) : Number.NaN;
}
