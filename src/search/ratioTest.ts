/** What a ratio test looks at, column by column. */
export interface Ratios {
  /** The pivot row, with the sign that makes what may enter positive at its lower bound. */
  readonly row: (column: number) => number;
  readonly reduced: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly isUp: (column: number) => boolean;
}

export interface Entering {
  /** Columns that go to their other bound on the way. */
  readonly flips: readonly number[];
  /** The column that enters; undefined where none does. */
  readonly column: number | undefined;
  /** How far out the row still is with all columns at the bound that suits it. */
  readonly residue: number;
}

const small = 1e-9;

/**
 * Which column enters the basis for a row that is out of its bounds by `out`: the one whose reduced cost comes to zero
 * first, after those that can go to their other bound and leave the row out all the same.
 */
export function ratioTest(
  { row, reduced, lower, upper, isUp }: Ratios,
  columns: readonly number[],
  out: number,
): Entering {
  const candidates = columns
    .filter((column) => (isUp(column) ? row(column) < -small : row(column) > small))
    .map((column) => ({ column, ratio: Math.abs((reduced[column] as number) / row(column)) }));
  candidates.sort((a, b) => a.ratio - b.ratio || a.column - b.column);
  const flips: number[] = [];
  let left = out;
  for (const [index, { column, ratio }] of candidates.entries()) {
    left -= Math.abs(row(column)) * ((upper[column] as number) - (lower[column] as number));
    if (left > 0) {
      flips.push(column);
      continue;
    }
    // Of columns that come as soon, the one with the largest pivot is safest.
    let chosen = column;
    for (let more = index + 1; more < candidates.length; more += 1) {
      const other = candidates[more] as (typeof candidates)[number];
      if (other.ratio > ratio + small) break;
      if (Math.abs(row(other.column)) > Math.abs(row(chosen))) chosen = other.column;
    }
    return { flips, column: chosen, residue: 0 };
  }
  return { flips, column: undefined, residue: left };
}
