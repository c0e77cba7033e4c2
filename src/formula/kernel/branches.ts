import type { Table } from "../valuation.js";
import { type Estimate, either, unknown } from "./estimate.js";
import { exactly } from "./measure.js";
import { compared, type Outcome } from "./outcome.js";
import type { Watch } from "./watch.js";

/** The estimate of a choice: of the branch taken, or of both where either may be. */
export function chosen(outcome: Outcome, yes: () => Estimate, no: () => Estimate): Estimate {
  if (outcome === undefined) return unknown;
  if (outcome.sure && !outcome.no) return yes();
  if (outcome.sure && !outcome.yes) return no();
  return either(yes(), no(), !outcome.sure);
}

export interface Row {
  /** What chooses it. */
  readonly place: object;
  readonly upTo: Estimate;
  readonly gives: () => Estimate;
}

export function banded(
  of: Estimate,
  rows: readonly Row[],
  otherwise: () => Estimate,
  watch: Watch | undefined,
): Estimate {
  const from = (index: number): Estimate => {
    const row = rows[index];
    if (row === undefined) return otherwise();
    return chosen(compared("<=", of, row.upTo, row.place, watch), row.gives, () => from(index + 1));
  };
  return from(0);
}

export function tabled(of: Estimate, table: Table | undefined, watch: Watch | undefined): Estimate {
  if (table === undefined) return unknown;
  const rows = table.rows.map((row) => ({
    place: row,
    upTo: exactly(row.upTo),
    gives: () => exactly(row.gives),
  }));
  return banded(of, rows, () => exactly(table.otherwise), watch);
}
