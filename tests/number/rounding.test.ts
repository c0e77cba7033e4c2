import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDecimal } from "../../src/number/decimalText.js";
import { compare, equal, multiply, negate, type Rational, subtract } from "../../src/number/rational.js";
import { type RoundingMode, round, roundingModes } from "../../src/number/rounding.js";
import { rational, seeded } from "./support.js";

const figure = (text: string): Rational => readDecimal(text) ?? { n: 0n, d: 0n };

describe("modes", () => {
  const cases: readonly (readonly [string, number, Record<RoundingMode, string>])[] = [
    ["2.5", 0, { halfUp: "3", halfEven: "2", halfDown: "2", up: "3", down: "2" }],
    ["3.5", 0, { halfUp: "4", halfEven: "4", halfDown: "3", up: "4", down: "3" }],
    ["-2.5", 0, { halfUp: "-3", halfEven: "-2", halfDown: "-2", up: "-3", down: "-2" }],
    ["-3.5", 0, { halfUp: "-4", halfEven: "-4", halfDown: "-3", up: "-4", down: "-3" }],
    ["2.6", 0, { halfUp: "3", halfEven: "3", halfDown: "3", up: "3", down: "2" }],
    ["2.4", 0, { halfUp: "2", halfEven: "2", halfDown: "2", up: "3", down: "2" }],
    ["-2.4", 0, { halfUp: "-2", halfEven: "-2", halfDown: "-2", up: "-3", down: "-2" }],
    ["0.5", 0, { halfUp: "1", halfEven: "0", halfDown: "0", up: "1", down: "0" }],
    ["-0.5", 0, { halfUp: "-1", halfEven: "0", halfDown: "0", up: "-1", down: "0" }],
    ["84.445", 2, { halfUp: "84.45", halfEven: "84.44", halfDown: "84.44", up: "84.45", down: "84.44" }],
    ["84.4449", 2, { halfUp: "84.44", halfEven: "84.44", halfDown: "84.44", up: "84.45", down: "84.44" }],
    ["1250", -2, { halfUp: "1300", halfEven: "1200", halfDown: "1200", up: "1300", down: "1200" }],
    ["-1250", -2, { halfUp: "-1300", halfEven: "-1200", halfDown: "-1200", up: "-1300", down: "-1200" }],
    ["7", 2, { halfUp: "7", halfEven: "7", halfDown: "7", up: "7", down: "7" }],
  ];
  const flat = cases.flatMap(([text, places, by]) =>
    roundingModes.map((mode) => [text, places, mode, by[mode]] as const),
  );
  test.each(flat)("round(%s, %i, %s) is %s", (text, places, mode, expected) => {
    expect(round(figure(text), places, mode)).toEqual(
      figure(expected).n === 0n ? figure("0") : lowest(expected),
    );
  });
});

/** As the rounding gives it: in lowest terms. */
function lowest(text: string): Rational {
  const { n, d } = figure(text);
  for (const divisor of [100n, 50n, 25n, 20n, 10n, 5n, 4n, 2n])
    if (n % divisor === 0n && d % divisor === 0n) return { n: n / divisor, d: d / divisor };
  return { n, d };
}

const anyMode = fc.constantFrom(...roundingModes);
const anyPlaces = fc.integer({ min: -5, max: 12 });
const scaleOf = (places: number): Rational =>
  places < 0 ? { n: 1n, d: 10n ** BigInt(-places) } : { n: 10n ** BigInt(places), d: 1n };

test("a rounded figure is a multiple of the last place, less than one of them away, half of one by the half modes", () => {
  fc.assert(
    fc.property(rational, anyPlaces, anyMode, (value, places, mode) => {
      const rounded = round(value, places, mode);
      const scaled = multiply(rounded, scaleOf(places));
      expect(scaled.n % scaled.d).toBe(0n);
      const { n, d } = multiply(subtract(rounded, value), scaleOf(places));
      const size = n < 0n ? -n : n;
      expect(mode.startsWith("half") ? 2n * size <= d : size < d).toBe(true);
    }),
    seeded(1000),
  );
});

test("rounding is symmetric about zero, keeps the order, and rounding again changes nothing", () => {
  fc.assert(
    fc.property(rational, rational, anyPlaces, anyMode, (a, b, places, mode) => {
      const first = round(a, places, mode);
      expect(round(negate(a), places, mode)).toEqual(first.n === 0n ? first : negate(first));
      expect(compare(a, b) * compare(first, round(b, places, mode))).toBeGreaterThanOrEqual(0);
      expect(equal(round(first, places, mode), first)).toBe(true);
    }),
    seeded(1000),
  );
});

test("halves are judged on the exact value: by way of three places 84.4449 would become 84.45", () => {
  const value = figure("84.4449");
  expect(round(value, 2, "halfUp")).toEqual(lowest("84.44"));
  expect(round(round(value, 3, "halfUp"), 2, "halfUp")).toEqual(lowest("84.45"));
});
