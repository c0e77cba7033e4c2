import fc from "fast-check";
import { expect, test } from "vitest";
import { reached } from "../../../src/formula/derive/walk.js";
import { bitsOf, longestIn } from "../../../src/formula/derive.js";
import { partOf } from "../../../src/formula/value.js";
import type { Rational } from "../../../src/number/rational.js";
import { methodText, seeded, tender } from "../generators.js";
import { bench, parameters } from "../support.js";

const lengthOf = ({ n, d }: Rational): number => Math.max(bitsOf(n < 0n ? -n : n), bitsOf(d));

test("no figure that a formula comes to is longer than is derived", () => {
  let longest = 0;
  fc.assert(
    fc.property(methodText, tender, (text, all) => {
      const { formula, offers, baseline } = bench(text, all);
      const tables = Object.values(parameters.tables).flatMap(({ rows, otherwise }) => [
        otherwise,
        ...rows.flatMap(({ upTo, gives }) => [upTo, gives]),
      ]);
      const most = longestIn(formula, {
        name: (slot) => Math.max(...offers.map(({ figures }) => lengthOf(figures[slot] ?? { n: 0n, d: 1n }))),
        table: Math.max(0, ...tables.map(lengthOf)),
        offers: offers.length,
      });
      for (const offer of offers)
        for (const part of reached(formula)) {
          const { value } = partOf(formula, baseline, offer, part);
          if (value === undefined) continue;
          longest = Math.max(longest, lengthOf(value));
          // Four bits to a digit, as lengths are told.
          expect(lengthOf(value)).toBeLessThanOrEqual(most + 4);
        }
    }),
    seeded(400),
  );
  expect(longest).toBeGreaterThan(500);
});
