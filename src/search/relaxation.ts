import type { Chosen } from "./chosen.js";
import type { Model } from "./model.js";
import { linearProgram } from "./simplex.js";
import type { Entry } from "./sparse.js";

/**
 * The problem with offers that may be taken in parts, solved in floating point. It only steers: it says which offers
 * look good, and gives multipliers from which a bound is computed in whole numbers.
 */
export interface Relaxation {
  /** Solves it with what is decided. */
  readonly solve: (chosen: Chosen, ceiling: number) => void;
  /** How much of a column is taken. */
  readonly part: (column: number) => number;
  readonly lotMultiplier: (lot: number) => number;
  /** Not negative, but for errors of rounding. */
  readonly rowMultiplier: (row: number) => number;
  /** Positive where the atom is held to hold, negative where it is held to fail. */
  readonly atomMultiplier: (atom: number) => number;
}

export function relaxationOf(model: Model): Relaxation {
  const { columns, places, mayStayOpen, openCost, rows, atoms, winnings } = model;
  const scale = 1 / columns.reduce((most, { cost }) => Math.max(most, Math.abs(cost)), 1);
  const used = rows.map(({ orNothing }) => !orNothing);
  const sizes = rows.map(({ weights }) => weights.reduce((most, each) => Math.max(most, Math.abs(each)), 1));
  const signs = rows.map(({ kind }) => (kind === "atMost" ? 1 : -1));
  const entries: Entry[] = [];
  for (const [index, { lots }] of columns.entries()) for (const lot of lots) entries.push([lot, index, 1]);
  for (const [row, { columns: own, weights }] of rows.entries())
    if (used[row])
      for (const [at, column] of own.entries())
        entries.push([
          places.length + row,
          column,
          ((signs[row] as number) * (weights[at] as number)) / (sizes[row] as number),
        ]);
  const firstAtom = places.length + rows.length;
  for (const [atom, own] of winnings.entries())
    for (const { column, weight } of own) entries.push([firstAtom + atom, column, weight]);
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
      ...atoms.map(({ lots }) => lots.length),
    ],
    slacks: [
      ...places.map(() => 0),
      ...rows.map(() => Number.POSITIVE_INFINITY),
      ...atoms.map(({ lots }) => lots.length),
    ],
    entries,
  });
  return {
    solve: (chosen, ceiling) => {
      for (let column = 0; column < columns.length; column += 1) {
        const isTaken = chosen.isTaken(column);
        program.hold(column, isTaken ? 1 : 0, isTaken || chosen.isFree(column) ? 1 : 0);
      }
      for (const [atom, { lots, least }] of atoms.entries()) {
        const assumption = chosen.assumed.of(atom);
        program.holdRow(
          firstAtom + atom,
          assumption === "holds" ? Math.min(least, lots.length) : 0,
          assumption === "fails" ? Math.max(0, least - 1) : lots.length,
        );
      }
      program.solve(ceiling * scale);
    },
    part: program.value,
    lotMultiplier: (lot) => program.multiplier(lot) / scale,
    rowMultiplier: (row) => -program.multiplier(places.length + row) / scale / (sizes[row] as number),
    atomMultiplier: (atom) => program.multiplier(firstAtom + atom) / scale,
  };
}
