import { below } from "../random/draw.js";
import { next, type Stream } from "../random/xoshiro128.js";

/**
 * How likely each of some steps 0, 1, 2 … is, as whole numbers out of a total: all alike, or rising in a straight line to
 * the likeliest and falling from it to the last, so that the chance would be nothing one step beyond either end.
 */
export interface Chances {
  readonly steps: bigint;
  readonly likeliest: bigint | undefined;
  readonly total: bigint;
}

export const chancesOf = (steps: bigint, likeliest: bigint | undefined): Chances => ({
  steps,
  likeliest,
  total: likeliest === undefined ? steps : ((likeliest + 1n) * (steps - likeliest) * (steps + 1n)) / 2n,
});

/** The step of a draw below the total: a greater draw never gives a lower step. */
export function stepOf(chances: Chances, draw: bigint): bigint {
  if (chances.likeliest === undefined) return draw;
  let [low, high] = [0n, chances.steps - 1n];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (upTo(chances, chances.likeliest, middle) > draw) high = middle;
    else low = middle + 1n;
  }
  return low;
}

/** The chances of all steps up to one: triangular numbers on either side of the likeliest. */
function upTo({ steps, total }: Chances, likeliest: bigint, step: bigint): bigint {
  if (step <= likeliest) return ((steps - likeliest) * (step + 1n) * (step + 2n)) / 2n;
  const left = steps - 1n - step;
  return total - ((likeliest + 1n) * left * (left + 1n)) / 2n;
}

const widest = 2n ** 53n;

/** A whole number from 0 to one below a bound of any size, each exactly as likely as another. */
export function drawBelow(stream: Stream, bound: bigint): bigint {
  if (bound <= widest) return BigInt(below(stream, Number(bound)));
  const bits = BigInt((bound - 1n).toString(2).length);
  for (;;) {
    let drawn = 0n;
    for (let held = 0n; held < bits; held += 32n) drawn = (drawn << 32n) | BigInt(next(stream));
    drawn >>= -bits & 31n;
    if (drawn < bound) return drawn;
  }
}
