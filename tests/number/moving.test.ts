import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moving } from "../../src/number/moving/moving.js";
import { valueAt } from "../../src/number/moving/polynomial.js";
import { rootsAround, shortBetween } from "../../src/number/moving/roots.js";
import {
  absolute,
  add,
  compare,
  divide,
  greater,
  lesser,
  multiply,
  type Rational,
  sign,
  subtract,
  whole,
} from "../../src/number/rational.js";
import { round } from "../../src/number/rounding.js";
import { exponential } from "../../src/number/transcendental.js";

const at = (n: number, d = 1): Rational => ({ n: BigInt(n), d: BigInt(d) });

/** Something reckoned from a figure, every comparison of which is noted. */
type Reckoning = (figure: Rational, met: (order: number) => void) => Rational;

const reckonings: fc.Arbitrary<Reckoning> = fc.letrec<{ any: Reckoning }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.integer({ min: -9, max: 9 }).map(
      (n): Reckoning =>
        () =>
          at(n, 2),
    ),
    fc.constant<Reckoning>((figure) => figure),
    fc.tuple(fc.constantFrom(add, subtract, multiply, lesser, greater), tie("any"), tie("any")).map(
      ([turn, a, b]): Reckoning =>
        (figure, met) =>
          turn(a(figure, met), b(figure, met)),
    ),
    fc.tuple(tie("any"), tie("any")).map(
      ([a, b]): Reckoning =>
        (figure, met) => {
          const [top, bottom] = [a(figure, met), b(figure, met)];
          const side = sign(bottom);
          met(side);
          return side === 0 ? top : divide(top, bottom);
        },
    ),
    fc
      .tuple(
        tie("any"),
        fc.constantFrom("halfUp", "halfEven", "halfDown", "up", "down"),
        fc.integer({ min: -1, max: 2 }),
      )
      .map(
        ([a, mode, places]): Reckoning =>
          (figure, met) =>
            round(a(figure, met), places, mode),
      ),
    tie("any").map(
      (a): Reckoning =>
        (figure, met) =>
          absolute(a(figure, met)),
    ),
  ),
})).any;

describe("a figure that moves", () => {
  it("is compared as every figure of its trail is", () => {
    fc.assert(
      fc.property(reckonings, reckonings, fc.integer({ min: -40, max: 40 }), (one, other, sample) => {
        const orders = (figure: Rational): number[] => {
          const met: number[] = [];
          const note = (order: number) => met.push(order);
          const [a, b] = [one(figure, note), other(figure, note)];
          return [...met, compare(a, b)];
        };
        const { figure, trail } = moving(at(-50), at(sample, 3), at(50));
        const found = orders(figure);
        expect(found).toEqual(orders(at(sample, 3)));
        if (trail.doubt !== undefined || compare(trail.from, trail.to) >= 0) return;
        for (const part of [1, 13, 25, 39]) {
          const inside = add(trail.from, multiply(subtract(trail.to, trail.from), at(part, 40)));
          expect(orders(inside)).toEqual(found);
        }
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it("ends its trail at a figure by which it cannot be divided", () => {
    const { figure, trail } = moving(at(-1), at(1, 2), at(1));
    divide(whole(1n), figure);
    expect([trail.from, trail.left]).toEqual([whole(0n), { low: whole(0n), high: whole(0n) }]);
  });

  it("leaves a doubt where a curve has no value at the sample but may have one beside it", () => {
    const { figure, trail } = moving(at(50), at(120), at(150));
    expect(exponential(figure)).toBeUndefined();
    expect(trail.doubt).toEqual({ from: at(50), to: at(150) });
  });

  it("is equal to what is rounded from the same figure, whatever the rounding", () => {
    const { figure, trail } = moving(at(0), at(5), at(10));
    const [one, other] = [1, 2].map(() => round(multiply(figure, at(1, 3)), 2, "halfUp")) as [
      Rational,
      Rational,
    ];
    expect(compare(add(one, figure), add(figure, other))).toBe(0);
    expect([trail.from, trail.to]).toEqual([at(0), at(10)]);
  });
});

describe("roots", () => {
  it("of degree two are exact where they are rational", () => {
    expect(rootsAround([-6n, 1n, 1n], at(-10), at(0), at(10))).toEqual({
      left: { low: at(-3), high: at(-3) },
      right: { low: at(2), high: at(2) },
    });
  });

  it("are else held between two figures a millionth of a millionth of the stretch apart", () => {
    const { left, right } = rootsAround([-2n, 0n, 1n], at(0), at(1), at(2));
    expect(left).toBeUndefined();
    const { low, high } = right as NonNullable<typeof right>;
    expect([valueAt([-2n, 0n, 1n], low).n < 0n, valueAt([-2n, 0n, 1n], high).n > 0n]).toEqual([true, true]);
    expect(compare(subtract(high, low), at(2, 10 ** 12))).toBeLessThan(0);
  });

  it("of any degree are the nearest ones, however often each is one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: -8, max: 7 }),
        (roots, floor) => {
          const polynomial = roots.reduce<bigint[]>(
            (product, root) =>
              product
                .concat(0n)
                .map((_each, power) => (product[power - 1] ?? 0n) - BigInt(root) * (product[power] ?? 0n)),
            [1n],
          );
          const found = rootsAround(polynomial, at(-9), at(2 * floor + 1, 2), at(9));
          const left = Math.max(...roots.filter((root) => root <= floor));
          const right = Math.min(...roots.filter((root) => root > floor));
          for (const [root, near] of [
            [left, found.left],
            [right, found.right],
          ] as const) {
            if (!Number.isFinite(root)) expect(near).toBeUndefined();
            else {
              expect(compare(near?.low as Rational, at(root))).toBeLessThanOrEqual(0);
              expect(compare(near?.high as Rational, at(root))).toBeGreaterThanOrEqual(0);
              expect(
                compare(subtract(near?.high as Rational, near?.low as Rational), at(1, 100)),
              ).toBeLessThan(0);
            }
          }
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it("a short figure between two lies strictly between them", () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 9n), 10n ** 9n),
        fc.bigInt(1n, 10n ** 9n),
        fc.bigInt(1n, 10n ** 9n),
        (n, d, gap) => {
          const low = { n, d };
          const high = add(low, { n: 1n, d: gap });
          const found = shortBetween(low, high);
          expect([compare(low, found), compare(found, high)]).toEqual([-1, -1]);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });
});
