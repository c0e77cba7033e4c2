import type { LinearProgram, Program } from "./program.js";
import { ratioTest } from "./ratioTest.js";
import { byColumn, byRow, type Entry } from "./sparse.js";

const slack = 1e-7;

/** Pivots after which the inverse is made anew, so that errors do not pile up. */
const mostPivots = 1000;

/**
 * The dual simplex method on the inverse of the basis. A basis that is optimal but for the bounds of values stays so
 * whatever the bounds become, so that one basis serves a whole search: each solve goes on from where the last ended.
 */
export function linearProgram({ costs, most, limits, slacks, entries }: Program): LinearProgram {
  const height = limits.length;
  const given = costs.length;
  const width = given + height;
  // Each row has a column of its own for what is left of its limit.
  const all: Entry[] = [...entries, ...limits.map((_limit, row): Entry => [row, given + row, 1])];
  const rows = byRow(all, height);
  const columns = byColumn(all, width);
  const inverse = new Float64Array(height * height);
  const reduced = new Float64Array(width);
  const lower = new Float64Array(width);
  const upper = new Float64Array(width);
  const value = new Float64Array(width);
  const basic = new Int32Array(height);
  const isBasic = new Uint8Array(width);
  const weight = new Float64Array(height);
  const pivotRow = new Float64Array(width);
  const pivotColumn = new Float64Array(height);
  const filled = new Int32Array(height);
  const owed = new Float64Array(height);
  const ray = new Float64Array(height);
  let pivots = 0;

  const start = (): void => {
    inverse.fill(0);
    isBasic.fill(0);
    weight.fill(1);
    reduced.fill(0);
    value.fill(0);
    owed.fill(0);
    for (let row = 0; row < height; row += 1) {
      inverse[row * height + row] = 1;
      basic[row] = given + row;
      isBasic[given + row] = 1;
      value[given + row] = limits[row] as number;
    }
    for (let column = 0; column < given; column += 1) {
      reduced[column] = costs[column] as number;
      move(column, rest(column));
    }
    pivots = 0;
  };
  /** Where a column rests that is not in the basis: at the bound that its reduced cost asks for. */
  const rest = (column: number): number =>
    ((reduced[column] as number) < 0 ? upper[column] : lower[column]) as number;

  /** Moves a column that is not in the basis; the basis owes the difference until `settle`. */
  const move = (column: number, to: number): void => {
    const by = to - (value[column] as number);
    if (by === 0) return;
    value[column] = to;
    for (let at = columns.start[column] as number; at < (columns.start[column + 1] as number); at += 1) {
      const row = columns.at[at] as number;
      owed[row] = (owed[row] as number) + (columns.weight[at] as number) * by;
    }
  };
  const settle = (): void => {
    for (let other = 0; other < height; other += 1) {
      const by = owed[other] as number;
      if (by === 0) continue;
      owed[other] = 0;
      for (let row = 0; row < height; row += 1) {
        const part = inverse[row * height + other] as number;
        const column = basic[row] as number;
        if (part !== 0) value[column] = (value[column] as number) - part * by;
      }
    }
  };

  /** The row whose value is furthest out of its bounds; −1 where all are within. */
  const leaving = (): number => {
    let found = -1;
    let furthest = 0;
    for (let row = 0; row < height; row += 1) {
      const column = basic[row] as number;
      const at = value[column] as number;
      const out = Math.max((lower[column] as number) - at, at - (upper[column] as number));
      const far = (out * out) / (weight[row] as number);
      if (out > slack && far > furthest) {
        furthest = far;
        found = row;
      }
    }
    return found;
  };

  const fillRow = (row: number): void => {
    pivotRow.fill(0);
    for (let other = 0; other < height; other += 1) {
      const part = inverse[row * height + other] as number;
      if (part === 0) continue;
      for (let at = rows.start[other] as number; at < (rows.start[other + 1] as number); at += 1) {
        const column = rows.at[at] as number;
        pivotRow[column] = (pivotRow[column] as number) + part * (rows.weight[at] as number);
      }
    }
  };
  const fillColumn = (column: number): void => {
    pivotColumn.fill(0);
    for (let at = columns.start[column] as number; at < (columns.start[column + 1] as number); at += 1) {
      const other = columns.at[at] as number;
      const each = columns.weight[at] as number;
      for (let row = 0; row < height; row += 1)
        pivotColumn[row] = (pivotColumn[row] as number) + (inverse[row * height + other] as number) * each;
    }
  };

  const entering = (out: number, sign: number) => {
    const free: number[] = [];
    for (let column = 0; column < width; column += 1)
      if (isBasic[column] === 0 && pivotRow[column] !== 0 && lower[column] !== upper[column])
        free.push(column);
    return ratioTest(
      {
        row: (column) => sign * (pivotRow[column] as number),
        reduced,
        lower,
        upper,
        isUp: (column) => value[column] === upper[column],
      },
      free,
      out,
    );
  };

  const pivot = (row: number, column: number): void => {
    const base = row * height;
    const inverted = 1 / (pivotColumn[row] as number);
    const out = basic[row] as number;
    const step = (reduced[column] as number) / (pivotRow[column] as number);
    if (step !== 0)
      for (let each = 0; each < width; each += 1)
        reduced[each] = (reduced[each] as number) - step * (pivotRow[each] as number);
    reduced[column] = 0;
    reduced[out] = -step;
    let count = 0;
    for (let each = 0; each < height; each += 1) {
      const part = (inverse[base + each] as number) * inverted;
      inverse[base + each] = Math.abs(part) < 1e-13 ? 0 : part;
      if (inverse[base + each] !== 0) filled[count++] = each;
    }
    const own = weight[row] as number;
    for (let other = 0; other < height; other += 1) {
      const factor = pivotColumn[other] as number;
      if (other === row || factor === 0) continue;
      const to = other * height;
      for (let at = 0; at < count; at += 1) {
        const each = filled[at] as number;
        inverse[to + each] = (inverse[to + each] as number) - factor * (inverse[base + each] as number);
      }
      weight[other] = Math.max(weight[other] as number, factor * factor * inverted * inverted * own);
    }
    weight[row] = Math.max(own * inverted * inverted, 1);
    isBasic[out] = 0;
    isBasic[column] = 1;
    basic[row] = column;
    pivots += 1;
  };

  const cost = (): number => {
    let sum = 0;
    for (let column = 0; column < given; column += 1)
      sum += (costs[column] as number) * (value[column] as number);
    return sum;
  };

  const solve = (ceiling: number): void => {
    ray.fill(0);
    if (pivots > mostPivots) start();
    for (let tries = 0; tries < 20 * height + 100; tries += 1) {
      settle();
      const row = leaving();
      if (row < 0 || (tries % 8 === 7 && cost() > ceiling)) return;
      const out = basic[row] as number;
      const isLow = (value[out] as number) < (lower[out] as number);
      const target = (isLow ? lower[out] : upper[out]) as number;
      fillRow(row);
      const found = entering(Math.abs((value[out] as number) - target), isLow ? -1 : 1);
      const { column } = found;
      if (column === undefined) {
        // No values will do: along this row the cost rises without end.
        const far = (2 * Math.max(0, ceiling - cost()) + 1) / found.residue;
        for (let other = 0; other < height; other += 1)
          ray[other] = (isLow ? -far : far) * (inverse[row * height + other] as number);
        return;
      }
      fillColumn(column);
      const [across, down] = [pivotRow[column] as number, pivotColumn[row] as number];
      if (Math.abs(across - down) > slack * (1 + Math.abs(across)) && pivots > 0) {
        start();
        continue;
      }
      for (const each of found.flips)
        move(each, (value[each] === upper[each] ? lower : upper)[each] as number);
      settle();
      const by = ((value[out] as number) - target) / down;
      value[column] = (value[column] as number) + by;
      for (let other = 0; other < height; other += 1) {
        const each = basic[other] as number;
        value[each] = (value[each] as number) - (pivotColumn[other] as number) * by;
      }
      value[out] = target;
      pivot(row, column);
    }
    start();
  };

  for (let column = 0; column < given; column += 1) upper[column] = most[column] as number;
  for (let row = 0; row < height; row += 1) upper[given + row] = slacks[row] as number;
  start();
  const hold = (column: number, least: number, atMost: number): void => {
    if (lower[column] === least && upper[column] === atMost) return;
    lower[column] = least;
    upper[column] = atMost;
    if (isBasic[column] === 0) move(column, rest(column));
  };
  return {
    hold,
    holdRow: (row, least, atMost) => {
      const limit = limits[row] as number;
      hold(given + row, limit - atMost, limit - least);
    },
    solve,
    value: (column) => value[column] as number,
    multiplier: (row) => (ray[row] as number) - (reduced[given + row] as number),
  };
}
