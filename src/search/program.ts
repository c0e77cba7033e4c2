import type { Entry } from "./sparse.js";

/**
 * A linear program in floating point: lowest cost with 0 ≤ value ≤ most, rows not above their limits, nor further below
 * them than their slack.
 */
export interface Program {
  readonly costs: readonly number[];
  readonly most: readonly number[];
  readonly limits: readonly number[];
  readonly slacks: readonly number[];
  readonly entries: readonly Entry[];
}

export interface LinearProgram {
  /** Holds a column between two figures. */
  readonly hold: (column: number, least: number, most: number) => void;
  /** Holds the sum of a row between two figures. */
  readonly holdRow: (row: number, least: number, most: number) => void;
  /** Solves it, or stops once its cost is proven to be above the ceiling, as far as floating point proves anything. */
  readonly solve: (ceiling: number) => void;
  readonly value: (column: number) => number;
  /** What one unit more of a row's limit costs. */
  readonly multiplier: (row: number) => number;
}
