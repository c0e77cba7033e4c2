import { type Sums, wide } from "./sums.js";

/** Where the rank of a row is left: that of row `r` in scenario `s` at `ranks[r * step + from + s]`. */
export interface Ranks {
  readonly ranks: Uint16Array;
  readonly step: number;
  readonly from: number;
}

/** What there is to compare in a block: so many rows in so many scenarios, of which sums may differ by so much undecided. */
interface Compared extends Pick<Sums, "sums" | "width"> {
  readonly count: number;
  readonly size: number;
  readonly margins: Float64Array;
}

/**
 * Ranks the rows of a block of scenarios: one more than the sums that are higher than its own by more than a margin. Leaves
 * for each scenario how many sums are higher than others; where that is less than the number of pairs, two are not told
 * apart. Lanes after the first are ranked beside, and added. Outcomes of comparisons are added, and nothing branches: where two sums are close a processor cannot guess. A lane
 * of sums is kept in registers.
 */
export function rankAll(on: Compared, to: Ranks, higher: Float64Array, beside: Uint16Array): void {
  const { width, size } = on;
  const broad = width - (width % wide);
  // A loop is quicker than a call where there is one scenario alone.
  for (let s = 0; s < size; s += 1) higher[s] = 0;
  const aside = { ranks: beside, step: size, from: 0 };
  for (let first = 0; first < width; first += wide) {
    const into = first === 0 ? to : aside;
    if (first < broad) rankWide(on, first, into, higher);
    else rankNarrow(on, first, into, higher);
    if (first > 0) addRanks(on, aside, to);
  }
}

/** What is ahead in a further lane comes on top of what is in those before. */
function addRanks({ count, size }: Compared, { ranks: more }: Ranks, { ranks, step, from }: Ranks): void {
  for (let row = 0; row < count; row += 1)
    for (let s = 0; s < size; s += 1) {
      const at = row * step + from + s;
      ranks[at] = (ranks[at] as number) + (more[row * size + s] as number) - 1;
    }
}

function rankWide(
  { sums, width, count, size, margins }: Compared,
  first: number,
  { ranks, step, from }: Ranks,
  higher: Float64Array,
): void {
  for (let s = 0; s < size; s += 1) {
    const start = s * width;
    const lane = start + first;
    const a = sums[lane] as number;
    const b = sums[lane + 1] as number;
    const c = sums[lane + 2] as number;
    const d = sums[lane + 3] as number;
    const e = sums[lane + 4] as number;
    const f = sums[lane + 5] as number;
    const g = sums[lane + 6] as number;
    const h = sums[lane + 7] as number;
    const i = sums[lane + 8] as number;
    const j = sums[lane + 9] as number;
    const margin = margins[s] as number;
    let all = 0;
    let at = from + s;
    for (let row = start; row < start + count; row += 1) {
      const beyond = (sums[row] as number) + margin;
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
      all += above;
      ranks[at] = 1 + above;
      at += step;
    }
    higher[s] = (higher[s] as number) + all;
  }
}

function rankNarrow(
  { sums, width, count, size, margins }: Compared,
  first: number,
  { ranks, step, from }: Ranks,
  higher: Float64Array,
): void {
  for (let s = 0; s < size; s += 1) {
    const start = s * width;
    const lane = start + first;
    const a = sums[lane] as number;
    const b = sums[lane + 1] as number;
    const c = sums[lane + 2] as number;
    const d = sums[lane + 3] as number;
    const e = sums[lane + 4] as number;
    const margin = margins[s] as number;
    let all = 0;
    let at = from + s;
    for (let row = start; row < start + count; row += 1) {
      const beyond = (sums[row] as number) + margin;
      const above =
        Number(a > beyond) +
        Number(b > beyond) +
        Number(c > beyond) +
        Number(d > beyond) +
        Number(e > beyond);
      all += above;
      ranks[at] = 1 + above;
      at += step;
    }
    higher[s] = (higher[s] as number) + all;
  }
}
