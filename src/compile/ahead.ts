import { type Sums, wide } from "./sums.js";

/** Where the sums of a block are, and where to leave what comes of comparing them. */
interface Compared extends Pick<Sums, "sums" | "width"> {
  readonly ahead: Uint16Array;
  readonly count: number;
  readonly step: number;
}

/**
 * Counts for every bid of the `s`th scenario the sums that are higher than its own by more than a margin, of which that of
 * bid `b` is left in `ahead[b * step + s]`; gives all of them together. Outcomes of comparisons are added, and nothing
 * branches: where two sums are close a processor cannot guess. A lane of sums is kept in registers.
 */
export function compareAll(on: Compared, s: number, margin: number): number {
  const { width } = on;
  const start = s * width;
  const broad = width - (width % wide);
  let strict = 0;
  for (let first = 0; first < broad; first += wide)
    strict += compareWide(on, start + first, first === 0, start, margin, s);
  return broad < width ? strict + compareNarrow(on, start + broad, broad === 0, start, margin, s) : strict;
}

function compareWide(
  on: Compared,
  first: number,
  isFirst: boolean,
  start: number,
  margin: number,
  to: number,
): number {
  const { sums, ahead, count, step } = on;
  const a = sums[first] as number;
  const b = sums[first + 1] as number;
  const c = sums[first + 2] as number;
  const d = sums[first + 3] as number;
  const e = sums[first + 4] as number;
  const f = sums[first + 5] as number;
  const g = sums[first + 6] as number;
  const h = sums[first + 7] as number;
  const i = sums[first + 8] as number;
  const j = sums[first + 9] as number;
  let strict = 0;
  let at = to;
  for (let bid = start; bid < start + count; bid += 1) {
    const beyond = (sums[bid] as number) + margin;
    const above =
      Number(a > beyond) +
      Number(b > beyond) +
      Number(c > beyond) +
      Number(d > beyond) +
      Number(e > beyond) +
      Number(f > beyond) +
      Number(g > beyond) +
      Number(h > beyond) +
      Number(i > beyond) +
      Number(j > beyond);
    strict += above;
    ahead[at] = isFirst ? above : (ahead[at] as number) + above;
    at += step;
  }
  return strict;
}

function compareNarrow(
  on: Compared,
  first: number,
  isFirst: boolean,
  start: number,
  margin: number,
  to: number,
): number {
  const { sums, ahead, count, step } = on;
  const a = sums[first] as number;
  const b = sums[first + 1] as number;
  const c = sums[first + 2] as number;
  const d = sums[first + 3] as number;
  const e = sums[first + 4] as number;
  let strict = 0;
  let at = to;
  for (let bid = start; bid < start + count; bid += 1) {
    const beyond = (sums[bid] as number) + margin;
    const above =
      Number(a > beyond) + Number(b > beyond) + Number(c > beyond) + Number(d > beyond) + Number(e > beyond);
    strict += above;
    ahead[at] = isFirst ? above : (ahead[at] as number) + above;
    at += step;
  }
  return strict;
}
