import { describe, expect, it } from "vitest";
import { below, drawCuts } from "../../src/random/draw.js";
import { splitMix64 } from "../../src/random/splitmix64.js";
import { jump, next, type Stream, seeded } from "../../src/random/xoshiro128.js";

describe("published vectors", () => {
  it("SplitMix64 from 1234567", () => {
    // Rosetta Code, Pseudo-random numbers/Splitmix64.
    expect(splitMix64(1234567n, 5)).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
    // The same seed with a bit beyond the 64 that count.
    expect(splitMix64(1234567n + (1n << 64n), 1)).toEqual([6457827717110365317n]);
  });

  it("xoshiro128** from 1, 2, 3, 4", () => {
    // rand_xoshiro, src/xoshiro128starstar.rs: made with the reference implementation, version 1.1.
    const stream = Int32Array.of(1, 2, 3, 4);
    expect(Array.from({ length: 10 }, () => next(stream))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it("a seed gives the lower word of each output first", () => {
    const [first = 0n, second = 0n] = splitMix64(7n, 2);
    expect(Array.from(new Uint32Array(seeded(7n).buffer), BigInt)).toEqual([
      first & 0xffffffffn,
      first >> 32n,
      second & 0xffffffffn,
      second >> 32n,
    ]);
  });
});

/** State as one number of 128 bits; and a step of it, which is linear in the bits, as the images of the single bits. */
const numberOf = (stream: Stream): bigint =>
  Array.from(new Uint32Array(stream.buffer)).reduceRight((all, word) => (all << 32n) | BigInt(word), 0n);
const streamOf = (number: bigint): Stream =>
  Int32Array.from([0n, 32n, 64n, 96n], (shift) => Number((number >> shift) & 0xffffffffn) | 0);
const image = (matrix: readonly bigint[], number: bigint): bigint =>
  matrix.reduce((all, column, bit) => ((number >> BigInt(bit)) & 1n ? all ^ column : all), 0n);

it("a jump is 2^64 steps: the matrix of one step, squared 64 times", () => {
  let matrix = Array.from({ length: 128 }, (_, bit) => {
    const stream = streamOf(1n << BigInt(bit));
    next(stream);
    return numberOf(stream);
  });
  for (let squared = 0; squared < 64; squared += 1) {
    const before = matrix;
    matrix = before.map((column) => image(before, column));
  }
  const stream = seeded(7n);
  const there = image(matrix, numberOf(stream));
  jump(stream);
  expect(numberOf(stream)).toBe(there);
});

/** Pearson's sum of squares over what is expected of equally likely outcomes. */
const chiSquare = (counts: readonly number[]): number => {
  const expected = counts.reduce((all, count) => all + count, 0) / counts.length;
  return counts.reduce((all, count) => all + (count - expected) ** 2 / expected, 0);
};

describe("whole numbers without bias", () => {
  it.each([1, 2, 3, 7, 8, 10, 100])("below %i all are as likely", (bound) => {
    const stream = seeded(BigInt(bound));
    const counts = new Array<number>(bound).fill(0);
    for (let drawn = 0; drawn < 2000 * bound; drawn += 1) (counts[below(stream, bound)] as number)++;
    // Mean of the chi-square distribution, and four of its standard deviations.
    const freedom = bound - 1;
    expect(chiSquare(counts)).toBeLessThanOrEqual(freedom + 4 * Math.sqrt(2 * freedom));
  });

  it.each([2 ** 32, 2 ** 32 + 1, 3 * 2 ** 40, 2 ** 53])("below %i", (bound) => {
    const stream = seeded(1n);
    const tenths = new Array<number>(10).fill(0);
    for (let drawn = 0; drawn < 20_000; drawn += 1) {
      const number = below(stream, bound);
      expect(Number.isSafeInteger(number) && number >= 0 && number < bound).toBe(true);
      (tenths[Math.floor((number / bound) * 10)] as number)++;
    }
    expect(chiSquare(tenths)).toBeLessThanOrEqual(9 + 4 * Math.sqrt(18));
  });

  it.each([
    [1, 1],
    [5, 2],
    [6, 3],
    [6, 5],
    [6, 6],
  ])("of 1 to %i every set of %i is as likely", (most, size) => {
    const stream = seeded(BigInt(most * 10 + size));
    const cuts = new Float64Array(size);
    const seen = new Map<string, number>();
    for (let drawn = 0; drawn < 10_000; drawn += 1) {
      drawCuts(stream, most, cuts);
      const set = cuts.join();
      seen.set(set, (seen.get(set) ?? 0) + 1);
    }
    const rising = (set: string): boolean =>
      set
        .split(",")
        .map(Number)
        .every((each, at, all) => each >= 1 && each <= most && (at === 0 || each > (all[at - 1] as number)));
    expect(Array.from(seen.keys()).every(rising)).toBe(true);
    let sets = 1;
    for (let at = 0; at < size; at += 1) sets = (sets * (most - at)) / (at + 1);
    expect(seen.size).toBe(sets);
    expect(chiSquare(Array.from(seen.values()))).toBeLessThanOrEqual(
      sets - 1 + 4 * Math.sqrt(2 * (sets - 1)),
    );
  });

  it("no numbers are no cuts", () => {
    const stream = seeded(1n);
    drawCuts(stream, 100, new Float64Array(0));
    expect(stream).toEqual(seeded(1n));
  });
});
