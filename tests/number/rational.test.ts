import fc from "fast-check";
import type Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import {
  absolute,
  add,
  compare,
  divide,
  equal,
  greater,
  lesser,
  multiply,
  negate,
  power,
  type Rational,
  reduce,
  subtract,
  sum,
} from "../../src/number/rational.js";
import { expectSame, oracle, rational, seeded } from "./support.js";

describe("arithmetic agrees with fraction.js", () => {
  const operations: readonly [
    string,
    (a: Rational, b: Rational) => Rational,
    (a: Fraction, b: Fraction) => Fraction,
  ][] = [
    ["add", add, (a, b) => a.add(b)],
    ["subtract", subtract, (a, b) => a.sub(b)],
    ["multiply", multiply, (a, b) => a.mul(b)],
    ["lesser", lesser, (a, b) => (a.compare(b) <= 0 ? a : b)],
    ["greater", greater, (a, b) => (a.compare(b) >= 0 ? a : b)],
  ];
  test.each(operations)("%s", (_name, operation, expected) => {
    fc.assert(
      fc.property(rational, rational, (a, b) => expectSame(operation(a, b), expected(oracle(a), oracle(b)))),
      seeded(500),
    );
  });

  test("divide, by anything but zero", () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        fc.pre(b.n !== 0n);
        expectSame(divide(a, b), oracle(a).div(oracle(b)));
      }),
      seeded(500),
    );
  });

  test("power, to whole exponents of either sign", () => {
    fc.assert(
      fc.property(rational, fc.bigInt(-12n, 12n), (a, exponent) => {
        fc.pre(a.n !== 0n || exponent >= 0n);
        const size = exponent < 0n ? -exponent : exponent;
        let expected = oracle({ n: 1n, d: 1n });
        for (let time = 0n; time < size; time += 1n) expected = expected.mul(oracle(a));
        expectSame(power(a, exponent), exponent < 0n ? expected.inverse() : expected);
      }),
      seeded(300),
    );
  });

  test("sum, however many", () => {
    fc.assert(
      fc.property(fc.array(rational, { maxLength: 40 }), (values) => {
        expectSame(
          sum(values),
          values.map(oracle).reduce((total, each) => total.add(each), oracle({ n: 0n, d: 1n })),
        );
      }),
      seeded(300),
    );
  });

  test("negate and absolute", () => {
    fc.assert(
      fc.property(rational, (a) => {
        expectSame(negate(a), oracle(a).neg());
        expectSame(absolute(a), oracle(a).abs());
      }),
      seeded(300),
    );
  });
});

test("compare and equal judge the figure, not how it is written", () => {
  fc.assert(
    fc.property(rational, rational, fc.bigInt(1n, 1000n), (a, b, times) => {
      expect(compare(a, b)).toBe(oracle(a).compare(oracle(b)));
      expect(equal(a, { n: a.n * times, d: a.d * times })).toBe(true);
    }),
    seeded(500),
  );
});

test("reduce gives lowest terms and the same figure", () => {
  fc.assert(
    fc.property(rational, fc.bigInt(1n, 10n ** 25n), (a, times) => {
      const { n, d } = reduce({ n: a.n * times, d: a.d * times });
      const expected = oracle(a);
      expect([n, d]).toEqual([expected.s * expected.n, expected.d]);
    }),
    seeded(500),
  );
});

test("reduce({ n: 0n, d: 12n }) is zero over one", () => {
  expect(reduce({ n: 0n, d: 12n })).toEqual({ n: 0n, d: 1n });
});

test("lowest price over price, weighted, ties exactly where the fractions do", () => {
  const points = (weight: bigint, lowest: bigint, price: bigint) =>
    divide(multiply({ n: weight, d: 1n }, { n: lowest, d: 1n }), { n: price, d: 1n });
  expect(equal(add(points(35n, 1n, 3n), points(35n, 2n, 3n)), { n: 35n, d: 1n })).toBe(true);
  expect(equal(points(35n, 6n, 7n), { n: 30n, d: 1n })).toBe(true);
});
