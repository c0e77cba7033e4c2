import { describe, expect, it } from "vitest";
import { seeded } from "../../src/random/xoshiro128.js";
import { gridShares, waysOf } from "../../src/sweep/draw/grid.js";
import { rangedShares } from "../../src/sweep/draw/ranges.js";
import { type DrawShares, freeShares, orderedShares } from "../../src/sweep/draw/shares.js";

/** How often each split was drawn. */
function drawnBy(draw: DrawShares, count: number, times: number): Map<string, number> {
  const stream = seeded(1n);
  const shares = new Float64Array(count);
  const seen = new Map<string, number>();
  for (let at = 0; at < times; at += 1) {
    draw(stream, shares, at);
    const split = shares.join();
    seen.set(split, (seen.get(split) ?? 0) + 1);
  }
  return seen;
}

/** All splits into so many parts, each from a lowest one up. */
function splits(count: number, parts: number, least: number): number[][] {
  if (count === 1) return parts >= least ? [[parts]] : [];
  return Array.from({ length: parts + 1 }, (_, first) => first)
    .filter((first) => first >= least)
    .flatMap((first) => splits(count - 1, parts - first, least).map((rest) => [first, ...rest]));
}

/** Exactly these are drawn, each about as often: within four standard deviations of the chi-square distribution. */
function areAsLikely(seen: ReadonlyMap<string, number>, wanted: readonly (readonly number[])[]): void {
  expect(Array.from(seen.keys()).sort()).toEqual(wanted.map((each) => each.join()).sort());
  const counts = Array.from(seen.values());
  const mean = counts.reduce((all, each) => all + each, 0) / counts.length;
  const square = counts.reduce((all, each) => all + (each - mean) ** 2 / mean, 0);
  const freedom = counts.length - 1;
  expect(square).toBeLessThanOrEqual(freedom + 4 * Math.sqrt(2 * freedom));
}

describe("every split is as likely", () => {
  it.each([
    [2, 5],
    [3, 8],
    [4, 4],
    [4, 9],
  ])("of free weights: %i criteria, %i parts", (count, parts) => {
    areAsLikely(drawnBy(freeShares(count, parts), count, 20_000), splits(count, parts, 1));
  });

  it.each([
    [
      "narrow ones",
      [
        [3, 4],
        [2, 4],
        [2, 4],
      ],
      9,
    ],
    [
      "one narrow, two free",
      [
        [5, 6],
        [1, 12],
        [0, 12],
      ],
      12,
    ],
    [
      "all that there is",
      [
        [0, 7],
        [0, 7],
        [0, 7],
      ],
      7,
    ],
    [
      "one point",
      [
        [2, 2],
        [3, 3],
        [0, 9],
      ],
      9,
    ],
    [
      "many free and one narrow",
      [
        [1, 9],
        [1, 9],
        [1, 9],
        [2, 3],
        [1, 9],
      ],
      9,
    ],
  ] as const)("of ranges: %s", (_name, ranges, parts) => {
    const bounds = ranges.map(([from, to]) => ({ from, to }));
    const wanted = splits(ranges.length, parts, 0).filter((split) =>
      split.every((share, at) => share >= (bounds[at]?.from ?? 0) && share <= (bounds[at]?.to ?? 0)),
    );
    areAsLikely(drawnBy(rangedShares(bounds, parts) as DrawShares, ranges.length, 20_000), wanted);
  });

  it("of a grid: each once, in turn", () => {
    const draw = gridShares(3, 4);
    expect(waysOf(4, 3)).toBe(15n);
    const stream = seeded(1n);
    const shares = new Float64Array(3);
    const drawn = Array.from({ length: 15 }, (_, point) => {
      draw(stream, shares, point);
      return Array.from(shares);
    });
    expect(drawn).toEqual(splits(3, 4, 0));
    expect(stream).toEqual(seeded(1n));
    expect(Array.from(drawnBy(gridShares(2, 3), 2, 4).keys())).toEqual(["0,3", "1,2", "2,1", "3,0"]);
  });
});

describe("an order of importance", () => {
  it("is kept, and on one place none weighs more by rule", () => {
    const seen = drawnBy(orderedShares([[2], [0, 3], [1]], 1_000_000), 4, 2_000);
    let more = 0;
    for (const split of seen.keys()) {
      const [a = 0, b = 0, c = 0, d = 0] = split.split(",").map(Number);
      expect(a + b + c + d).toBe(1_000_000);
      expect(c >= Math.max(a, d) && Math.min(a, d) >= b).toBe(true);
      if (a > d) more += 1;
    }
    // Half of 2,000, within four standard deviations of 22.
    expect(Math.abs(more - 1_000)).toBeLessThan(90);
  });

  it("makes every ordered split of different parts as likely", () => {
    const seen = drawnBy(orderedShares([[0], [1], [2]], 20), 3, 30_000);
    const isDifferent = (split: readonly number[]): boolean => new Set(split).size === 3;
    const different = new Map(
      Array.from(seen).filter(([split]) => isDifferent(split.split(",").map(Number))),
    );
    const falling = splits(3, 20, 1).filter(
      (split) =>
        isDifferent(split) &&
        (split[0] as number) > (split[1] as number) &&
        (split[1] as number) > (split[2] as number),
    );
    areAsLikely(different, falling);
  });

  it("does not depend on what was drawn before", () => {
    const draw = orderedShares([[0, 1, 2, 3]], 100);
    const first = drawnBy(draw, 4, 50);
    expect(drawnBy(draw, 4, 50)).toEqual(first);
  });
});

it("ranges that hardly any weights meet are given up", () => {
  const free = { from: 1, to: 1_000_000 };
  const narrow = { from: 80_000, to: 80_001 };
  expect(rangedShares([...Array(6).fill(narrow), ...Array(10).fill(free)], 1_000_000)).toBeUndefined();
});
