import { type Rounding, settled } from "../model/roundings.js";
import { add, compare, multiply, type Rational, sum } from "../number/rational.js";
import type { Scaled, WholeRow } from "./scaled.js";
import type { Scenarios } from "./scenarios.js";

/** Compares bids in one scenario by one key, exactly: above zero where the first has the higher figure. */
export type Exactly = (scenarios: Scenarios, scenario: number, a: number, b: number) => number;

/** The exact reading of a key, for what doubles leave in doubt. */
export function exactlyBy(key: Scaled, weights: readonly number[], rounding: Rounding | undefined): Exactly {
  return (scenarios, scenario, a, b) => {
    const figureOf = (varied: number): number =>
      scenarios.figures[varied * scenarios.stride + scenario] as number;
    const shares = weights.length === 0 ? [1n] : weights.map((each) => BigInt(figureOf(each)));
    const all = shares.reduce((sum, share) => sum + share, 0n);
    // A figure is rounded in its own unit: the sum of the shares is what it is divided by.
    const read = (at: number): Rational => {
      const row = key.whole[at] as WholeRow;
      let total: Rational = { n: sumOf(row, shares, figureOf), d: row.d };
      for (const { scale, exact } of key.exactParts) {
        const times = sum(
          shares.map((share, corner) => multiply(scale[corner] as Rational, { n: share, d: 1n })),
        );
        total = add(total, multiply(times, exact(scenarios, scenario)[at] as Rational));
      }
      return settled({ n: total.n, d: total.d * all }, rounding);
    };
    return compare(read(a), read(b));
  };
}

function sumOf(
  { n, moves }: WholeRow,
  shares: readonly bigint[],
  figureOf: (varied: number) => number,
): bigint {
  let sum = 0n;
  for (const [corner, share] of shares.entries()) {
    let figure = n[corner] as bigint;
    for (const { varied, steps } of moves) figure += steps[figureOf(varied)]?.[corner] ?? 0n;
    sum += share * figure;
  }
  return sum;
}
