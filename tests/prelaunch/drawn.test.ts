import { describe, expect, it } from "vitest";
import { whole } from "../../src/number/rational.js";
import { chancesOf, drawBelow, stepOf } from "../../src/prelaunch/chances.js";
import { drawMarket, type Population } from "../../src/prelaunch/drawn.js";
import { seeded } from "../../src/random/xoshiro128.js";

describe("chances", () => {
  it("every draw below the total gives its step, in rising order and as often as declared", () => {
    for (let steps = 1n; steps <= 7n; steps += 1n)
      for (const likeliest of [undefined, ...Array.from({ length: Number(steps) }, (_, at) => BigInt(at))]) {
        const chances = chancesOf(steps, likeliest);
        const drawn = Array.from({ length: Number(chances.total) }, (_, at) => stepOf(chances, BigInt(at)));
        expect(drawn).toEqual(drawn.slice().sort((a, b) => Number(a - b)));
        for (let step = 0n; step < steps; step += 1n) {
          // Straight lines from the likeliest to one step beyond either end.
          const falling = (from: bigint, to: bigint): bigint => (from < to ? from : to);
          const expected =
            likeliest === undefined
              ? 1n
              : falling((step + 1n) * (steps - likeliest), (steps - step) * (likeliest + 1n));
          expect(drawn.filter((each) => each === step).length).toBe(Number(expected));
        }
      }
  });

  it("a bound of more than 53 bits is drawn evenly", () => {
    const stream = seeded(3n);
    for (const bound of [2n ** 53n + 1n, 3n * 2n ** 70n, 2n ** 96n]) {
      const tenths = new Array<number>(10).fill(0);
      for (let drawn = 0; drawn < 20_000; drawn += 1) {
        const number = drawBelow(stream, bound);
        expect(number >= 0n && number < bound).toBe(true);
        (tenths[Number((number * 10n) / bound)] as number)++;
      }
      // Four standard deviations of a count of 2,000 in 20,000.
      for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(4 * Math.sqrt(1800));
    }
  });
});

/** One bidder in each market, with two figures. */
const pair = (
  steps: readonly [bigint, bigint],
  follows: readonly [readonly [bigint, bigint], readonly [bigint, bigint]],
  likeliest?: bigint,
): Population => {
  const figures = steps.map((count, index) => {
    const [n, d] = follows[index] as readonly [bigint, bigint];
    return {
      criterion: `${index}`,
      type: "quality" as const,
      chances: chancesOf(count, likeliest),
      at: whole,
      follows: { n, d },
    };
  });
  const standings = figures.reduce((product, { chances }) => product * chances.total, 1n);
  return { bidders: { from: 1, to: 1 }, figures, standings };
};

const markets = 20_000;
const drawnFrom = (population: Population): [number, number][] =>
  Array.from({ length: markets }, (_, number) => {
    const [bidder] = drawMarket(population, 5n, number).bidders;
    return [Number(bidder?.[0]), Number(bidder?.[1])];
  });

/** The correlation of two figures, each drawn from so many equally likely steps. */
const correlation = (drawn: readonly (readonly [number, number])[], steps: number): number => {
  const middle = (steps - 1) / 2;
  const variance = (steps * steps - 1) / 12;
  return drawn.reduce((all, [a, b]) => all + (a - middle) * (b - middle), 0) / (markets * variance);
};

describe("markets", () => {
  it.each([
    [1, 1, 1, 1],
    [1, 1, -3, 5],
    [-1, 1, 7, 10],
    [4, 5, 1, 2],
    [-1, 2, -1, 3],
    [0, 1, 1, 1],
    [0, 1, 0, 1],
  ] as const)("figures that follow with %i/%i and %i/%i are correlated by the product", (n, d, m, e) => {
    const population = pair(
      [100n, 100n],
      [
        [BigInt(n), BigInt(d)],
        [BigInt(m), BigInt(e)],
      ],
    );
    const found = correlation(drawnFrom(population), 100);
    // A product of two uniform figures in units of their deviation has a variance of 9/5 at most.
    expect(Math.abs(found - (n * m) / (d * e))).toBeLessThan(4 * Math.sqrt(1.8 / markets));
  });

  it("a figure is as likely as its range says, whatever it follows", () => {
    const population = pair(
      [9n, 4n],
      [
        [3n, 4n],
        [-1n, 2n],
      ],
      2n,
    );
    const drawn = drawnFrom(population);
    for (const [index, { chances }] of population.figures.entries())
      for (let step = 0; step < chances.steps; step += 1) {
        const all = Array.from({ length: Number(chances.total) }, (_, at) => stepOf(chances, BigInt(at)));
        const chance = all.filter((each) => Number(each) === step).length / all.length;
        const count = drawn.filter((each) => each[index] === step).length;
        expect(Math.abs(count - markets * chance)).toBeLessThan(
          4 * Math.sqrt(markets * chance * (1 - chance)),
        );
      }
  });

  it("numbers of bidders are as likely as each other, and a market is the same whenever it is drawn", () => {
    const population = {
      ...pair(
        [10n, 10n],
        [
          [1n, 2n],
          [1n, 2n],
        ],
      ),
      bidders: { from: 2, to: 4 },
    };
    const sizes = Array.from(
      { length: 3000 },
      (_, number) => drawMarket(population, 1n, number).bidders.length,
    );
    for (const size of [2, 3, 4]) {
      const count = sizes.filter((each) => each === size).length;
      expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt(3000 * (2 / 9)));
    }
    expect(drawMarket(population, 1n, 77)).toEqual(drawMarket(population, 1n, 77));
    expect(drawMarket(population, 1n, 77)).not.toEqual(drawMarket(population, 2n, 76));
  });
});
