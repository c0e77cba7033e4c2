import fc from "fast-check";
import Fraction from "fraction.js";
import { expect } from "vitest";
import type { Rational } from "../../src/number/rational.js";

/** Fixed, so that a run that fails today fails tomorrow. */
export const seeded = (numRuns: number) => ({ numRuns, seed: 20261019 });

/** Small figures, where coincidences are common, and long ones, not in lowest terms. */
export const rational: fc.Arbitrary<Rational> = fc.oneof(
  fc.record({ n: fc.bigInt(-30n, 30n), d: fc.bigInt(1n, 12n) }),
  fc.record({ n: fc.bigInt(-(10n ** 30n), 10n ** 30n), d: fc.bigInt(1n, 10n ** 20n) }),
  fc.bigInt(-(10n ** 12n), 10n ** 12n).map((n) => ({ n, d: 100n })),
);

/** The same figure by an independent library. */
export const oracle = ({ n, d }: Rational): Fraction => new Fraction(n, d);

export function expectSame(value: Rational, expected: Fraction): void {
  expect(value.d > 0n).toBe(true);
  expect(new Fraction(value.n, value.d).toFraction()).toBe(expected.toFraction());
}
