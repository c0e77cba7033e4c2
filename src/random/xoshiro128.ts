import { splitMix64 } from "./splitmix64.js";

/** How random figures are made, as every result that rests on them says. */
export const generator = "xoshiro128** seeded by SplitMix64";

/** Four words of state; drawing from it moves it on. */
export type Stream = Int32Array;

/** The stream of a seed: two outputs of SplitMix64, of each the lower word first. */
export const seeded = (seed: bigint): Stream =>
  Int32Array.from(
    splitMix64(seed, 2).flatMap((word) => [Number(word & 0xffffffffn) | 0, Number(word >> 32n) | 0]),
  );

/**
 * The next whole number of a stream, from 0 to 2³² − 1, each as likely as another.
 *
 * Source: D. Blackman and S. Vigna, xoshiro128** 1.1 (2018), https://prng.di.unimi.it/xoshiro128starstar.c; Scrambled
 * linear pseudorandom number generators, ACM Transactions on Mathematical Software 47 (2021).
 */
export function next(stream: Stream): number {
  const one = stream[1] as number;
  const five = Math.imul(one, 5);
  const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
  const two = (stream[2] as number) ^ (stream[0] as number);
  const three = (stream[3] as number) ^ one;
  stream[1] = one ^ two;
  stream[0] = (stream[0] as number) ^ three;
  stream[2] = two ^ (one << 9);
  stream[3] = (three << 11) | (three >>> 21);
  return result;
}

const jumping = [0x8764000b, 0xf542d2d3, 0x6fa035c3, 0x77f2db5b];

/** Moves a stream on by 2⁶⁴ numbers at once: as many as no two parts of one work will ever draw. Source: as `next`. */
export function jump(stream: Stream): void {
  const there = new Int32Array(4);
  for (const word of jumping)
    for (let bit = 0; bit < 32; bit += 1) {
      if (((word >>> bit) & 1) === 1)
        for (let at = 0; at < 4; at += 1) there[at] = (there[at] as number) ^ (stream[at] as number);
      next(stream);
    }
  stream.set(there);
}
