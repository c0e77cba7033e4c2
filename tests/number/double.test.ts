import fc from "fast-check";
import { expect, test } from "vitest";
import { fromDouble, toDouble } from "../../src/number/double.js";
import { absolute, compare, subtract } from "../../src/number/rational.js";
import { rational, seeded } from "./support.js";

test("toDouble agrees with what the engine reads from the same digits", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 45n), 10n ** 45n), fc.integer({ min: 0, max: 60 }), (n, places) => {
      expect(toDouble({ n, d: 10n ** BigInt(places) })).toBe(Number(`${n}e-${places}`));
    }),
    seeded(3000),
  );
});

test.each([
  ["1", 10n ** 400n, 10n ** 400n],
  ["9007199254740993", 9007199254740993n, 1n],
  ["9007199254740995", 9007199254740995n, 1n],
  ["1e308", 10n ** 308n, 1n],
  ["1.7976931348623157e308", 17976931348623157n * 10n ** 292n, 1n],
  ["Infinity", 10n ** 309n, 1n],
  ["2.2250738585072014e-308", 22250738585072014n, 10n ** 324n],
  ["0", 1n, 10n ** 400n],
  ["0", 0n, 10n ** 400n],
])("toDouble gives %s", (text, n, d) => {
  expect(toDouble({ n, d })).toBe(Number(text));
});

test("among the smallest doubles it is off by no more than one of them", () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 30n), fc.integer({ min: 300, max: 360 }), (n, places) => {
      const value = { n, d: 10n ** BigInt(places) };
      const off = absolute(subtract(fromDouble(toDouble(value)), value));
      const most =
        toDouble(value) > 1e-290 ? toDouble(value) * 2 ** -53 : Number.MIN_VALUE + toDouble(value) * 2 ** -53;
      expect(compare(off, fromDouble(most)) <= 0).toBe(true);
    }),
    seeded(500),
  );
});

test("no double lies nearer than the one given", () => {
  fc.assert(
    fc.property(rational, (value) => {
      const float = toDouble(value);
      const off = absolute(subtract(fromDouble(float), value));
      const step = Math.max(Math.abs(float) * 2 ** -52, Number.MIN_VALUE);
      for (const other of [float - step, float + step])
        expect(compare(off, absolute(subtract(fromDouble(other), value))) <= 0).toBe(true);
    }),
    seeded(1000),
  );
});

test("fromDouble is the exact figure, and toDouble brings it back", () => {
  expect(fromDouble(0.5)).toMatchObject({ n: 2n ** 31n, d: 2n ** 32n });
  expect(fromDouble(-3)).toEqual({ n: -3n, d: 1n });
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(toDouble(fromDouble(value))).toBe(value === 0 ? 0 : value);
    }),
    seeded(2000),
  );
});
