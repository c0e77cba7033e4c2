/**
 * A linear program in floating point: lowest cost with 0 ≤ value ≤ most, rows equal to their limits or not above them.
 */
export interface Program {
  readonly costs: readonly number[];
  readonly most: readonly number[];
  readonly limits: readonly number[];
  readonly isEqual: (row: number) => boolean;
  readonly entries: readonly (readonly [row: number, column: number, weight: number])[];
}

/** `optimal`, or above the ceiling that was given, or given up. */
export type Outcome = "optimal" | "above" | "givenUp";

export interface LinearProgram {
  /** Holds a column between two figures. */
  readonly hold: (column: number, least: number, most: number) => void;
  readonly solve: (ceiling: number) => Outcome;
  readonly value: (column: number) => number;
  /** What one unit more of a row's limit costs. */
  readonly multiplier: (row: number) => number;
}

const small = 1e-9;
const slack = 1e-7;

/**
 * The dual simplex method on a dense tableau. A basis that is optimal but for the bounds of values stays so whatever the
 * bounds become, so that one tableau serves a whole search: each solve goes on from where the last one ended.
 */
export function linearProgram({ costs, most, limits, isEqual, entries }: Program): LinearProgram {
  const height = limits.length;
  const given = costs.length;
  const width = given + height;
  const table = new Float64Array(height * width);
  const reduced = new Float64Array(width);
  const lower = new Float64Array(width);
  const upper = new Float64Array(width);
  const value = new Float64Array(width);
  const basic = new Int32Array(height);
  const rowOf = new Int32Array(width);
  const weight = new Float64Array(height);
  const ray = new Float64Array(height);
  const filled = new Int32Array(width);
  const flips: number[] = [];
  let pivots = 0;
  let residue = 0;

  const start = (): void => {
    table.fill(0);
    for (const [row, column, each] of entries) table[row * width + column] = each;
    rowOf.fill(-1);
    weight.fill(1);
    for (let row = 0; row < height; row += 1) {
      table[row * width + given + row] = 1;
      basic[row] = given + row;
      rowOf[given + row] = row;
    }
    for (let column = 0; column < given; column += 1) {
      reduced[column] = costs[column] as number;
      value[column] = rest(column);
    }
    reduced.fill(0, given);
    refresh();
    pivots = 0;
  };
  /** Where a column rests that is not in the basis: at the bound that its reduced cost asks for. */
  const rest = (column: number): number =>
    (reduced[column] as number) < 0 ? (upper[column] as number) : (lower[column] as number);

  /** The values of the basis from those of the others. */
  const refresh = (): void => {
    const current = new Float64Array(height);
    for (let row = 0; row < height; row += 1) {
      let sum = 0;
      // The part of the inverse stands in the columns of the rows' own slack.
      for (let other = 0; other < height; other += 1) {
        const part = table[row * width + given + other] as number;
        if (part !== 0) sum += part * (limits[other] as number);
      }
      current[row] = sum;
    }
    for (let column = 0; column < width; column += 1) {
      const each = value[column] as number;
      if ((rowOf[column] as number) >= 0 || each === 0) continue;
      for (let row = 0; row < height; row += 1)
        current[row] = (current[row] as number) - (table[row * width + column] as number) * each;
    }
    for (let row = 0; row < height; row += 1) value[basic[row] as number] = current[row] as number;
  };

  const move = (column: number, to: number): void => {
    const by = to - (value[column] as number);
    if (by === 0) return;
    value[column] = to;
    for (let row = 0; row < height; row += 1) {
      const each = table[row * width + column] as number;
      if (each !== 0) value[basic[row] as number] = (value[basic[row] as number] as number) - each * by;
    }
  };

  const hold = (column: number, least: number, atMost: number): void => {
    if (lower[column] === least && upper[column] === atMost) return;
    lower[column] = least;
    upper[column] = atMost;
    if ((rowOf[column] as number) < 0) move(column, rest(column));
  };

  /** The row whose value is furthest out of its bounds. */
  const leaving = (): number => {
    let found = -1;
    let furthest = 0;
    for (let row = 0; row < height; row += 1) {
      const column = basic[row] as number;
      const at = value[column] as number;
      const out = Math.max((lower[column] as number) - at, at - (upper[column] as number));
      if (out > slack && (out * out) / (weight[row] as number) > furthest) {
        furthest = (out * out) / (weight[row] as number);
        found = row;
      }
    }
    return found;
  };

  /** The column that takes a row's place; those passed on the way go to their other bound. −1 where there is none. */
  const entering = (row: number, out: number, sign: number): number => {
    const base = row * width;
    const candidates: number[] = [];
    for (let column = 0; column < width; column += 1) {
      if ((rowOf[column] as number) >= 0 || lower[column] === upper[column]) continue;
      const each = sign * (table[base + column] as number);
      // At its lower bound a column can only grow, at its upper one only fall.
      const isUp = value[column] === upper[column];
      if (isUp ? each < -small : each > small) candidates.push(column);
    }
    const ratio = (column: number) =>
      Math.abs(reduced[column] as number) / Math.abs(table[base + column] as number);
    candidates.sort((a, b) => ratio(a) - ratio(b) || a - b);
    let left = out;
    for (const [index, column] of candidates.entries()) {
      const size = Math.abs(table[base + column] as number);
      left -= size * ((upper[column] as number) - (lower[column] as number));
      if (left > 0 && index < candidates.length - 1) {
        flips.push(column);
        continue;
      }
      if (left > 0) break;
      // Of columns that come as soon, the one with the largest pivot is safest.
      let chosen = column;
      const first = ratio(column);
      for (let more = index + 1; more < candidates.length; more += 1) {
        const other = candidates[more] as number;
        if (ratio(other) > first + small) break;
        if (Math.abs(table[base + other] as number) > Math.abs(table[base + chosen] as number))
          chosen = other;
      }
      return chosen;
    }
    residue = left;
    return -1;
  };

  const pivot = (row: number, column: number): void => {
    const base = row * width;
    const inverse = 1 / (table[base + column] as number);
    let count = 0;
    for (let each = 0; each < width; each += 1) {
      const entry = table[base + each] as number;
      if (entry === 0) continue;
      if (Math.abs(entry) < 1e-12) {
        table[base + each] = 0;
        continue;
      }
      table[base + each] = entry * inverse;
      filled[count] = each;
      count += 1;
    }
    const own = weight[row] as number;
    for (let other = 0; other < height; other += 1) {
      if (other === row) continue;
      const to = other * width;
      const factor = table[to + column] as number;
      if (factor === 0) continue;
      for (let at = 0; at < count; at += 1) {
        const each = filled[at] as number;
        table[to + each] = (table[to + each] as number) - factor * (table[base + each] as number);
      }
      table[to + column] = 0;
      weight[other] = Math.max(weight[other] as number, factor * factor * inverse * inverse * own);
    }
    weight[row] = Math.max(own * inverse * inverse, 1);
    const factor = reduced[column] as number;
    if (factor !== 0)
      for (let at = 0; at < count; at += 1) {
        const each = filled[at] as number;
        reduced[each] = (reduced[each] as number) - factor * (table[base + each] as number);
      }
    reduced[column] = 0;
    rowOf[basic[row] as number] = -1;
    basic[row] = column;
    rowOf[column] = row;
    pivots += 1;
  };

  const cost = (): number => {
    let sum = 0;
    for (let column = 0; column < given; column += 1)
      sum += (costs[column] as number) * (value[column] as number);
    return sum;
  };

  const solve = (ceiling: number): Outcome => {
    ray.fill(0);
    if (pivots > 2000) start();
    for (let tries = 0; tries < 20 * height + 100; tries += 1) {
      const row = leaving();
      if (row < 0) return "optimal";
      const out = basic[row] as number;
      const isLow = (value[out] as number) < (lower[out] as number);
      const target = isLow ? (lower[out] as number) : (upper[out] as number);
      const distance = Math.abs((value[out] as number) - target);
      flips.length = 0;
      const column = entering(row, distance, isLow ? -1 : 1);
      if (column < 0) {
        // No values do: along this row the bound rises without end.
        const far = (2 * Math.max(0, ceiling - cost()) + 1) / residue;
        for (let other = 0; other < height; other += 1)
          ray[other] = (isLow ? -far : far) * (table[row * width + given + other] as number);
        return "above";
      }
      for (const each of flips)
        move(each, value[each] === upper[each] ? (lower[each] as number) : (upper[each] as number));
      const by = ((value[out] as number) - target) / (table[row * width + column] as number);
      move(column, (value[column] as number) + by);
      value[out] = target;
      pivot(row, column);
      if (tries % 8 === 7 && cost() > ceiling + small) return "above";
    }
    start();
    return "givenUp";
  };

  for (let column = 0; column < given; column += 1) upper[column] = most[column] as number;
  for (let row = 0; row < height; row += 1) upper[given + row] = isEqual(row) ? 0 : Number.POSITIVE_INFINITY;
  start();
  return {
    hold,
    solve,
    value: (column) => value[column] as number,
    multiplier: (row) => (ray[row] as number) - (reduced[given + row] as number),
  };
}
