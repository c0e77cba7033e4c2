import type { Model } from "./model.js";

/**
 * A lower bound on every cost, with what each decision adds to it. It rests on multipliers, one a lot and one a row,
 * and holds for any multipliers at all: they are found in floating point, rounded to whole numbers, and the bound is
 * then computed from those, exactly.
 */
export interface Penalties {
  readonly root: number;
  /** What taking a column adds, and what doing without it does; one of them is zero. */
  readonly taken: Float64Array;
  readonly given: Float64Array;
  /** What a place adds that is left open, and one that is filled. */
  readonly open: Float64Array;
  readonly filled: Float64Array;
}

/** One figure for each lot and each row; those of rows are not negative. */
export interface Multipliers {
  readonly lots: Float64Array;
  readonly rows: Float64Array;
}

export function penaltiesOf(model: Model, multipliers: Multipliers): Penalties {
  const { columns, rows, places, mayStayOpen, openCost } = model;
  const prices = multipliers.lots.map(Math.round);
  const reduced = new Float64Array(columns.length);
  for (const [index, { cost, lots }] of columns.entries()) {
    let left = cost;
    for (const lot of lots) left -= prices[lot] as number;
    reduced[index] = left;
  }
  let root = 0;
  for (const [index, row] of rows.entries())
    root += chargeRow(row, multipliers.rows[index] as number, reduced);
  const open = new Float64Array(places.length);
  const filled = new Float64Array(places.length);
  for (const [lot, count] of places.entries()) {
    const price = prices[lot] as number;
    root += count * price;
    if (mayStayOpen[lot]) {
      root += count * Math.min(0, openCost - price);
      open[lot] = Math.max(0, openCost - price);
      filled[lot] = Math.max(0, price - openCost);
    }
  }
  for (const each of reduced) root += Math.min(0, each);
  return {
    root,
    taken: reduced.map((each) => Math.max(0, each)),
    given: reduced.map((each) => Math.max(0, -each)),
    open,
    filled,
  };
}

/**
 * Adds a row's multiplier to the reduced costs, and gives what it adds to the bound. The multiplier is a fraction
 * (costs may be small beside amounts); each product is rounded to the side on which the bound stays true.
 */
function chargeRow(
  { kind, columns, weights, bound }: Model["rows"][number],
  multiplier: number,
  reduced: Float64Array,
): number {
  const scaled = BigInt(Math.round(multiplier * fraction));
  if (scaled <= 0n) return 0;
  const times = (weight: number, up: bigint) => Number((scaled * BigInt(weight) + up) >> fractionBits);
  for (const [index, column] of columns.entries()) {
    const weight = weights[index] as number;
    reduced[column] =
      (reduced[column] as number) + (kind === "atMost" ? times(weight, 0n) : -times(weight, fractionUp));
  }
  return kind === "atMost" ? -times(bound, fractionUp) : times(bound, 0n);
}

const fractionBits = 20n;
const fraction = 2 ** 20;
const fractionUp = 2n ** 20n - 1n;
