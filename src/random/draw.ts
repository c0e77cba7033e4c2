import { next, type Stream } from "./xoshiro128.js";

const words = 2 ** 32;

/**
 * A whole number from 0 to one below a bound (1 to 2⁵³), each exactly as likely as another: as many high bits as the
 * bound has are drawn until they are below it, less than twice on average.
 */
export function below(stream: Stream, bound: number): number {
  if (bound <= 1) return 0;
  if (bound > words) return wideBelow(stream, bound);
  const shift = Math.clz32(bound - 1);
  let drawn = next(stream) >>> shift;
  while (drawn >= bound) drawn = next(stream) >>> shift;
  return drawn;
}

function wideBelow(stream: Stream, bound: number): number {
  const shift = Math.clz32(Math.floor((bound - 1) / words));
  let drawn = bound;
  while (drawn >= bound) {
    const high = next(stream) >>> shift;
    drawn = high * words + next(stream);
  }
  return drawn;
}

/**
 * As many different whole numbers from 1 to `most` as there is room in `cuts`, in rising order, every set of them
 * exactly as likely as another. There is no more room than numbers.
 *
 * The gaps before, between and behind them up to `most` + 1 are then a split of `most` + 1 into positive parts, every
 * split as likely as another: what a Dirichlet distribution with all ones is on whole numbers.
 *
 * Source: R. Floyd in J. Bentley, Programming pearls: a sample of brilliance, Communications of the ACM 30 (1987).
 */
export function drawCuts(stream: Stream, most: number, cuts: Float64Array): void {
  const size = cuts.length;
  for (let filled = 0; filled < size; filled += 1) {
    const last = most - size + filled + 1;
    const drawn = below(stream, last) + 1;
    let at = filled;
    while (at > 0 && (cuts[at - 1] as number) > drawn) {
      cuts[at] = cuts[at - 1] as number;
      at -= 1;
    }
    if (at === 0 || cuts[at - 1] !== drawn) cuts[at] = drawn;
    else {
      // One that is there already stands for the last, which nobody could have drawn before.
      cuts.copyWithin(at, at + 1, filled + 1);
      cuts[filled] = last;
    }
  }
}
