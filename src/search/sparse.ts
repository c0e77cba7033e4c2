/** Entries of a matrix that are not zero, listed by one of its sides. */
export interface Sparse {
  /** Where each list starts, and after the last where it ends. */
  readonly start: Int32Array;
  readonly at: Int32Array;
  readonly weight: Float64Array;
}

export type Entry = readonly [row: number, column: number, weight: number];

export const byRow = (entries: readonly Entry[], height: number): Sparse => sparse(entries, height, 0, 1);

export const byColumn = (entries: readonly Entry[], width: number): Sparse => sparse(entries, width, 1, 0);

function sparse(entries: readonly Entry[], count: number, side: 0 | 1, other: 0 | 1): Sparse {
  const start = new Int32Array(count + 1);
  for (const entry of entries) start[entry[side] + 1] = (start[entry[side] + 1] as number) + 1;
  for (let each = 0; each < count; each += 1)
    start[each + 1] = (start[each + 1] as number) + (start[each] as number);
  const next = start.slice();
  const at = new Int32Array(entries.length);
  const weight = new Float64Array(entries.length);
  for (const entry of entries) {
    const to = next[entry[side]] as number;
    next[entry[side]] = to + 1;
    at[to] = entry[other];
    weight[to] = entry[2];
  }
  return { start, at, weight };
}
