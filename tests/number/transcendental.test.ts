import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalTextOf } from "../../src/number/decimal.js";
import {
  compare,
  divide,
  equal,
  multiply,
  power,
  type Rational,
  subtract,
  sum,
  whole,
} from "../../src/number/rational.js";
import {
  type Approximate,
  exponential,
  geometricMean,
  isTooLarge,
  logarithm,
  raise,
  settle,
  squareRoot,
} from "../../src/number/transcendental.js";
import { seeded } from "./support.js";

const ratio = (n: bigint, d = 1n): Rational => ({ n, d });
/** A power that there is. */
function raised(base: Rational, exponent: Rational): Approximate {
  const found = raise(base, exponent);
  return typeof found === "string" ? expect.fail(found) : found;
}
const digits = (value: Rational | undefined): string => (value ? decimalTextOf(settle(value)) : "none");

/** Whether two figures agree to so many significant digits. */
function agree(a: Rational, b: Rational, places: bigint): boolean {
  const { n, d } = subtract(divide(a, b), whole(1n));
  return compare(ratio(n < 0n ? -n : n, d), ratio(1n, 10n ** places)) < 0;
}

describe("published constants, at 30 digits", () => {
  test.each([
    ["ln 2", logarithm(ratio(2n)).value, "0.693147180559945309417232121458"],
    ["ln 10", logarithm(ratio(10n)).value, "2.30258509299404568401799145468"],
    ["ln 1/2", logarithm(ratio(1n, 2n)).value, "-0.693147180559945309417232121458"],
    ["e", exponential(ratio(1n))?.value, "2.71828182845904523536028747135"],
    ["1/e", exponential(ratio(-1n))?.value, "0.367879441171442321595523770161"],
    ["√2", squareRoot(ratio(2n))?.value, "1.41421356237309504880168872421"],
    ["2 ^ ⅓", raised(ratio(2n), ratio(1n, 3n)).value, "1.25992104989487316476721060728"],
    ["√3 as a power", raised(ratio(3n), ratio(1n, 2n)).value, "1.73205080756887729352744634151"],
    ["2 ^ −½", raised(ratio(2n), ratio(-1n, 2n)).value, "0.707106781186547524400844362105"],
    [
      "geometric mean of 1, 2, 4, 5",
      geometricMean([1n, 2n, 4n, 5n].map((n) => ratio(n)))?.value,
      "2.51486685936587081663553100932",
    ],
  ])("%s", (_name, value, expected) => {
    expect(digits(value)).toBe(expected);
  });
});

describe("what is rational is exact", () => {
  const small = fc.record({ n: fc.bigInt(1n, 400n), d: fc.bigInt(1n, 400n) });

  test("a root of a power is the base", () => {
    fc.assert(
      fc.property(small, fc.bigInt(2n, 9n), fc.bigInt(-5n, 5n), (base, degree, times) => {
        const found = raised(power(base, degree), ratio(times, degree));
        expect(found.inexact).toBe(false);
        expect(equal(found.value, power(base, times))).toBe(true);
      }),
      seeded(300),
    );
  });

  test("the square root of a square, however long", () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 40n), fc.bigInt(1n, 10n ** 40n), (n, d) => {
        const found = squareRoot(multiply(ratio(n, d), ratio(n, d)));
        expect(found && !found.inexact && equal(found.value, ratio(n, d))).toBe(true);
      }),
      seeded(200),
    );
  });

  test("a square plus one is never taken for a square", () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 40n), (n) => {
        expect(squareRoot(ratio(n * n + 1n))?.inexact).toBe(true);
      }),
      seeded(200),
    );
  });

  test("ln 1, exp 0, a power of zero, and equal figures averaged", () => {
    expect(logarithm(ratio(3n, 3n))).toEqual({ value: ratio(0n), inexact: false });
    expect(exponential(ratio(0n, 5n))).toEqual({ value: ratio(1n), inexact: false });
    expect(raise(ratio(0n), ratio(1n, 2n))).toEqual({ value: ratio(0n), inexact: false });
    expect(raise(ratio(0n), ratio(0n))).toEqual({ value: ratio(1n), inexact: false });
    expect(geometricMean([ratio(2n, 6n), ratio(1n, 3n)])?.inexact).toBe(false);
  });
});

describe("functions undo one another to 45 digits", () => {
  const figure = fc.record({ n: fc.bigInt(2n, 10n ** 9n), d: fc.constantFrom(1n, 7n, 100n) });

  test("exp of ln, and the square of the root", () => {
    fc.assert(
      fc.property(figure, (value) => {
        const back = exponential(logarithm(value).value);
        expect(back && agree(back.value, value, 45n)).toBe(true);
        const root = squareRoot(value)?.value;
        expect(root && agree(multiply(root, root), value, 45n)).toBe(true);
      }),
      seeded(200),
    );
  });

  test("a broken power and its inverse", () => {
    fc.assert(
      fc.property(figure, fc.bigInt(-400n, 400n), (value, hundredths) => {
        fc.pre(hundredths !== 0n);
        const there = raise(value, ratio(hundredths, 100n));
        fc.pre(typeof there !== "string");
        const back = raise(there.value, ratio(100n, hundredths));
        fc.pre(typeof back !== "string");
        expect(agree(back.value, value, 40n)).toBe(true);
      }),
      seeded(200),
    );
  });

  test("a logarithm beside one keeps its digits", () => {
    for (const zeros of [15n, 19n, 20n, 21n, 25n, 40n, 70n]) {
      const away = ratio(1n, 10n ** zeros);
      const expected = sum([
        away,
        divide(power(away, 2n), whole(-2n)),
        divide(power(away, 3n), whole(3n)),
        divide(power(away, 4n), whole(-4n)),
      ]);
      const found = logarithm(sum([whole(1n), away])).value;
      expect(agree(found, expected, 40n)).toBe(true);
    }
  });
});

describe("limits", () => {
  test("there is no root or logarithm where there is none", () => {
    expect(squareRoot(ratio(-1n))).toBeUndefined();
    expect(raise(ratio(-8n), ratio(1n, 3n))).toBe("powerUndefined");
    expect(raise(ratio(0n), ratio(-1n))).toBe("powerUndefined");
    expect(geometricMean([ratio(2n), ratio(0n)])).toBeUndefined();
    expect(geometricMean([])).toBeUndefined();
  });

  test("exponents end at 100 on either side", () => {
    expect(exponential(ratio(100n))).toBeDefined();
    expect(exponential(ratio(1001n, 10n))).toBeUndefined();
    expect(exponential(ratio(-1001n, 10n))).toBeUndefined();
    expect(raised(ratio(3n, 2n), ratio(100n)).inexact).toBe(false);
    expect(raise(ratio(3n, 2n), ratio(101n))).toBe("powerUndefined");
    expect(raise(ratio(3n, 2n), ratio(-101n))).toBe("powerUndefined");
    expect(raise(ratio(3n, 2n), ratio(1001n, 10n))).toBe("powerUndefined");
  });

  test("a broken power reaches as far as a whole one", () => {
    const small = ratio(1n, 10n ** 39n);
    expect(raised(small, ratio(3n)).inexact).toBe(false);
    const broken = raised(small, ratio(31n, 10n));
    expect(agree(power(broken.value, 10n), power(small, 31n), 40n)).toBe(true);
  });

  test("a figure of more than 2^16 bits is too large, and no power makes one", () => {
    expect(isTooLarge(ratio(1n << 65536n))).toBe(false);
    expect(isTooLarge(ratio((1n << 65536n) + 1n))).toBe(true);
    expect(isTooLarge(ratio(1n, (1n << 65536n) + 1n))).toBe(true);
    expect(raise(ratio(1n << 4000n), ratio(100n))).toBe("figureTooLarge");
    expect(raise(ratio((1n << 4000n) + 1n), ratio(199n, 2n))).toBe("figureTooLarge");
  });
});

test("settling is done at 30 significant digits, half up", () => {
  expect(settle(ratio(1n, 3n))).toEqual(ratio(BigInt("3".repeat(30)), 10n ** 30n));
  expect(settle(ratio(-2n, 3n))).toEqual(ratio(-BigInt(`${"6".repeat(29)}7`), 10n ** 30n));
  expect(settle(ratio(10n ** 31n + 50n))).toEqual(ratio(10n ** 31n + 100n));
});
