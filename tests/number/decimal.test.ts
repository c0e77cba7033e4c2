import { Decimal as Foreign } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  Decimal,
  decimalTextOf,
  fractionTextOf,
  fromDecimal,
  readDecimal,
  toDecimal,
} from "../../src/number/decimal.js";
import { decimalPlaces, significant, wholeDigits, writePlaces } from "../../src/number/decimalText.js";
import { figure } from "../../src/number/figure.js";
import { compare, equal, type Rational, subtract } from "../../src/number/rational.js";
import { oracle, rational, seeded } from "./support.js";

const forty = "1234567890123456789012345678901234567890";

describe("readDecimal accepts plain figures of at most 40 digits", () => {
  test.each([
    ["0", 0n, 1n],
    ["-0", 0n, 1n],
    ["7", 7n, 1n],
    ["1150000.00", 115000000n, 100n],
    ["-0.5", -5n, 10n],
    ["0.050", 50n, 1000n],
    [forty, BigInt(forty), 1n],
    [`-${forty.slice(0, 20)}.${forty.slice(20)}`, -BigInt(forty), 10n ** 20n],
    [`0.${forty.slice(1)}`, BigInt(forty.slice(1)), 10n ** 39n],
  ])("%s", (text, n, d) => {
    expect(readDecimal(text)).toEqual({ n, d });
  });
});

describe("readDecimal refuses everything else", () => {
  test.each([
    "",
    " ",
    "1e9",
    "1E+2",
    "£400,00",
    "400,00",
    "1,000",
    "1 000",
    "1_000",
    "NaN",
    "Infinity",
    "+1",
    "01",
    "-01",
    "00",
    "1.",
    ".5",
    "-.5",
    "-",
    "--1",
    "0x10",
    "1.2.3",
    " 1",
    "1 ",
    "1\n",
    "١٢",
    "１",
    `${forty}1`,
    `0.${forty}`,
    `${forty}.0`,
  ])("%j", (text) => {
    expect(readDecimal(text)).toBeUndefined();
  });
});

describe("a published figure", () => {
  const ratio = { n: 756n, d: 23n };

  test("756/23 is 32.869565217391304347826086956522, and says that it is not the whole truth", () => {
    expect(decimalTextOf(ratio)).toBe("32.869565217391304347826086956522");
    expect(fractionTextOf(ratio)).toBe("756/23");
    expect(figure(ratio).exact).toBe("756/23");
    expect(JSON.stringify(figure(ratio))).toBe('"32.869565217391304347826086956522"');
    expect(`${figure(ratio)}`).toBe("32.869565217391304347826086956522");
    expect(figure(ratio).decimal.toFixed(2)).toBe("32.87");
  });

  test("84.97 is the whole truth", () => {
    expect(decimalTextOf({ n: 8497n, d: 100n })).toBe("84.97");
    expect(fractionTextOf({ n: 16994n, d: 200n })).toBeUndefined();
    expect(figure({ n: 8497n, d: 100n }).exact).toBeUndefined();
  });

  test.each<[bigint, bigint, string, string | undefined]>([
    [0n, 7n, "0", undefined],
    [-1n, 2n, "-0.5", undefined],
    [1n, 3n, `0.${"3".repeat(32)}`, "1/3"],
    [-2n, 3n, `-0.${"6".repeat(31)}7`, "-2/3"],
    [1n, 7n * 10n ** 10n, `0.0000000000${"142857".repeat(5)}14`, "1/70000000000"],
    [10n ** 32n - 1n, 1n, "9".repeat(32), undefined],
    [10n ** 33n - 1n, 1n, `1${"0".repeat(33)}`, `${"9".repeat(33)}/1`],
    [10n ** 39n, 1n, `1${"0".repeat(39)}`, undefined],
    [1n, 10n ** 39n, `0.${"0".repeat(38)}1`, undefined],
    [2n ** 40n + 1n, 2n ** 40n, "1.0000000000009094947017729282379", "1099511627777/1099511627776"],
  ])("%d/%d reads %s, exact %s", (n, d, text, exact) => {
    expect(decimalTextOf({ n, d })).toBe(text);
    expect(fractionTextOf({ n, d })).toBe(exact);
  });

  test("has at most 32 significant digits, no exponent, and is the nearest such figure", () => {
    fc.assert(
      fc.property(rational, (value) => {
        const text = decimalTextOf(value);
        expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        const shown = fromDecimal(new Decimal(text));
        expect(equal(shown, significant(value, 32))).toBe(true);
        expect(fractionTextOf(value) === undefined).toBe(equal(shown, value));
        if (fractionTextOf(value) !== undefined)
          expect(fractionTextOf(value)).toBe(`${oracle(value).s * oracle(value).n}/${oracle(value).d}`);
      }),
      seeded(1000),
    );
  });
});

test("decimalPlaces counts what a figure needs, and knows when no number is enough", () => {
  expect(decimalPlaces({ n: 1n, d: 8n })).toBe(3);
  expect(decimalPlaces({ n: 3n, d: 50n })).toBe(2);
  expect(decimalPlaces({ n: 3n, d: 1n })).toBe(0);
  expect(decimalPlaces({ n: 1n, d: 3n })).toBeUndefined();
});

test("writePlaces(84.9, 2) is 84.90", () => {
  expect(writePlaces({ n: 849n, d: 10n }, 2)).toBe("84.90");
  expect(writePlaces({ n: -5n, d: 100n }, 2)).toBe("-0.05");
  expect(writePlaces({ n: 7n, d: 1n }, 0)).toBe("7");
});

test("significant(x, digits) is within half a unit of its last digit", () => {
  fc.assert(
    fc.property(rational, fc.integer({ min: 1, max: 50 }), (value, digits) => {
      fc.pre(value.n !== 0n);
      const unit = unitOf(digits - wholeDigits(value));
      const { n, d } = subtract(significant(value, digits), value);
      const size: Rational = { n: 2n * (n < 0n ? -n : n), d };
      expect(compare(size, unit)).toBeLessThanOrEqual(0);
    }),
    seeded(500),
  );
});

const unitOf = (places: number): Rational =>
  places < 0 ? { n: 10n ** BigInt(-places), d: 1n } : { n: 1n, d: 10n ** BigInt(places) };

test.each([
  [1n, 1n, 1],
  [999n, 1n, 3],
  [1000n, 1n, 4],
  [1n, 10n, 0],
  [99n, 1000n, -1],
  [1n, 1000n, -2],
  [-2n, 3n, 0],
])("wholeDigits(%d/%d) is %i", (n, d, digits) => {
  expect(wholeDigits({ n, d })).toBe(digits);
});

describe("Decimal", () => {
  test("keeps its own settings, whatever is set elsewhere", () => {
    expect(Decimal).not.toBe(Foreign);
    expect(new Decimal(1).div(3).toString()).toBe(`0.${"3".repeat(50)}`);
    expect(new Decimal("1e30").toString()).toBe(`1${"0".repeat(30)}`);
  });

  test("goes to a rational and back without loss", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 45n), 10n ** 45n), fc.integer({ min: 0, max: 60 }), (n, places) => {
        const value = { n, d: 10n ** BigInt(places) };
        expect(equal(fromDecimal(toDecimal(value, 50)), value)).toBe(true);
      }),
      seeded(500),
    );
  });
});
