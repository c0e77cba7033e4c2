import type { Model } from "./model.js";
import { linearProgram } from "./simplex.js";

/**
 * The problem with offers that may be taken in parts, solved in floating point. It only steers: it says which offers
 * look good, and gives multipliers from which a bound is computed in whole numbers.
 */
export interface Relaxation {
  /** Solves it with what is decided: `state` of a column is 1 where it is taken, 0 where it is out, else undefined. */
  readonly solve: (state: (column: number) => 0 | 1 | undefined, ceiling: number) => void;
  /** How much of a column is taken. */
  readonly part: (column: number) => number;
  readonly lotMultiplier: (lot: number) => number;
  /** Not negative, but for errors of rounding. */
  readonly rowMultiplier: (row: number) => number;
}

export function relaxationOf(model: Model): Relaxation {
  const { columns, places, mayStayOpen, openCost, rows } = model;
  const scale = 1 / columns.reduce((most, { cost }) => Math.max(most, Math.abs(cost)), 1);
  const used = rows.map(({ orNothing }) => !orNothing);
  const sizes = rows.map(({ weights }) => weights.reduce((most, each) => Math.max(most, Math.abs(each)), 1));
  const signs = rows.map(({ kind }) => (kind === "atMost" ? 1 : -1));
  const entries: [row: number, column: number, weight: number][] = [];
  for (const [index, { lots }] of columns.entries()) for (const lot of lots) entries.push([lot, index, 1]);
  for (const [row, { columns: own, weights }] of rows.entries())
    if (used[row])
      for (const [at, column] of own.entries())
        entries.push([
          places.length + row,
          column,
          ((signs[row] as number) * (weights[at] as number)) / (sizes[row] as number),
        ]);
  const open = places.flatMap((_count, lot) => (mayStayOpen[lot] ? [lot] : []));
  for (const [index, lot] of open.entries()) entries.push([lot, columns.length + index, 1]);
  const program = linearProgram({
    costs: [...columns.map(({ cost }) => cost * scale), ...open.map(() => openCost * scale)],
    most: [...columns.map(() => 1), ...open.map((lot) => places[lot] as number)],
    limits: [
      ...places,
      ...rows.map(({ bound }, row) =>
        used[row] ? ((signs[row] as number) * bound) / (sizes[row] as number) : 0,
      ),
    ],
    isEqual: (row) => row < places.length,
    entries,
  });
  return {
    solve: (state, ceiling) => {
      for (let column = 0; column < columns.length; column += 1) {
        const fixed = state(column);
        program.hold(column, fixed ?? 0, fixed ?? 1);
      }
      program.solve(ceiling * scale);
    },
    part: program.value,
    lotMultiplier: (lot) => program.multiplier(lot) / scale,
    rowMultiplier: (row) => -program.multiplier(places.length + row) / scale / (sizes[row] as number),
  };
}
