import fc from "fast-check";
import { expect, test } from "vitest";
import { baselineOf } from "../../../src/formula/baseline.js";
import {
  degree,
  direction,
  holesOf,
  isProportionalTo,
  isRelative,
  linearIn,
} from "../../../src/formula/derive.js";
import type { Offer } from "../../../src/formula/valuation.js";
import { valuate } from "../../../src/formula/value.js";
import {
  absolute,
  add,
  compare,
  equal,
  multiply,
  type Rational,
  subtract,
} from "../../../src/number/rational.js";
import { formulaText, methodText, offerFigures, ranges, seeded, tender } from "../generators.js";
import { bench, figure, offerOf, parameters, read } from "../support.js";

const nearly = { n: 1n, d: 10n ** 24n };

/** Settling moves an inexact value in its thirtieth digit, so what is proven holds up to there. */
const slack = (a: Rational, inexact: boolean): Rational =>
  inexact ? multiply(add(absolute(a), { n: 1n, d: 1n }), nearly) : { n: 0n, d: 1n };

const withPrice = (formula: ReturnType<typeof read>, offer: Offer, price: Rational): Offer => ({
  ...offer,
  figures: offer.figures.map((own, slot) => (formula.names[slot] === "price" ? price : own)),
});

test("a formula that is rising, falling or constant moves no other way", () => {
  const seen = { rising: 0, falling: 0, constant: 0, unknown: 0 };
  fc.assert(
    fc.property(
      methodText,
      tender,
      fc.array(offerFigures, { minLength: 3, maxLength: 3 }),
      (text, all, others) => {
        const { formula, offers, baseline } = bench(text, all);
        const moves = direction(formula, ranges);
        seen[moves] += 1;
        if (moves === "unknown") return;
        const prices = others.map(({ price }) => figure(price as string)).sort(compare);
        const values = prices
          .map((price) => valuate(formula, baseline, withPrice(formula, offers[0] as Offer, price)))
          .filter((found) => found.value !== undefined);
        for (const [at, after] of values.slice(1).entries()) {
          const before = values[at] as typeof after;
          const change = subtract(after.value as Rational, before.value as Rational);
          const within = slack(before.value as Rational, after.inexact || before.inexact);
          const moved = compare(absolute(change), within) <= 0 ? 0n : change.n;
          if (moves !== "rising") expect(moved <= 0n).toBe(true);
          if (moves !== "falling") expect(moved >= 0n).toBe(true);
        }
      },
    ),
    seeded(1600),
  );
  expect(Math.min(seen.rising, seen.falling, seen.constant)).toBeGreaterThan(100);
});

test("a formula of degree one is a straight line, one of degree none does not move", () => {
  const seen = { constant: 0, linear: 0, piecewiseLinear: 0, other: 0 };
  fc.assert(
    fc.property(formulaText, tender, (text, all) => {
      const { formula, offers, baseline } = bench(text, all);
      const shape = degree(formula);
      seen[shape] += 1;
      if (shape !== "linear" && shape !== "constant") return;
      const [first, second, third] = ["10", "30", "50"].map((price) =>
        valuate(formula, baseline, withPrice(formula, offers[0] as Offer, figure(price))),
      );
      if (!first?.value || !second?.value || !third?.value) return;
      const bend = subtract(add(first.value, third.value), add(second.value, second.value));
      expect(compare(absolute(bend), slack(third.value, second.inexact)) <= 0).toBe(true);
      if (shape === "constant") expect(first.value).toEqual(third.value);
    }),
    seeded(2000),
  );
  expect(Math.min(seen.constant, seen.linear)).toBeGreaterThan(100);
});

test("a formula proportional to a name gives twice as much for twice the figure", () => {
  let proportional = 0;
  fc.assert(
    fc.property(
      methodText,
      tender,
      fc.constantFrom("2", "0.3", "7"),
      fc.constantFrom("weight", "price"),
      (text, all, times, name) => {
        const formula = read(text);
        if (!isProportionalTo(formula, name)) return;
        proportional += 1;
        const scaled = all.map((figures) => ({
          ...figures,
          [name]: multiply(figure(figures[name] as string), figure(times)),
        }));
        const [before, after] = [all, scaled].map((each) => {
          const { offers, baseline } = bench(formula, each);
          return valuate(formula, baseline, offers[0] as Offer);
        });
        expect(after?.hole).toBe(before?.hole);
        if (!before?.value || !after?.value) return;
        const expected = multiply(before.value, figure(times));
        const off = absolute(subtract(after.value, expected));
        expect(compare(off, slack(expected, before.inexact || after.inexact)) <= 0).toBe(true);
      },
    ),
    seeded(1600),
  );
  expect(proportional).toBeGreaterThan(100);
});

test("a formula linear in the weight is a straight line of it, exactly and with the same holes", () => {
  const seen = { proportional: 0, linear: 0 };
  fc.assert(
    fc.property(methodText, tender, (text, all) => {
      const formula = read(text);
      const line = linearIn(formula, ["weight"], parameters.choices);
      if (line === undefined) return;
      seen[line] += 1;
      const [first, second, third] = ["5", "12.5", "20"].map((weight) => {
        const { offers, baseline } = bench(
          formula,
          all.map((figures) => ({ ...figures, weight })),
        );
        return valuate(formula, baseline, offers[0] as Offer);
      });
      for (const each of [second, third]) {
        expect(each?.hole).toBe(first?.hole);
        expect(each?.inexact).toBe(first?.inexact);
      }
      if (!first?.value || !second?.value || !third?.value || first.inexact) return;
      expect(equal(add(first.value, third.value), add(second.value, second.value))).toBe(true);
      if (line === "proportional") expect(equal(third.value, multiply(first.value, figure("4")))).toBe(true);
    }),
    seeded(1600),
  );
  expect(Math.min(seen.proportional, seen.linear)).toBeGreaterThan(100);
});

test("a formula without holes has a value for every offer", () => {
  let whole = 0;
  fc.assert(
    fc.property(methodText, tender, (text, all) => {
      const { formula, offers, baseline } = bench(text, all);
      if (holesOf(formula, ranges).length > 0) return;
      whole += 1;
      for (const offer of offers) expect(valuate(formula, baseline, offer).hole).toBeUndefined();
    }),
    seeded(1600),
  );
  expect(whole).toBeGreaterThan(250);
});

test("a formula that is not relative has one value in any company", () => {
  fc.assert(
    fc.property(formulaText, tender, tender, (text, all, others) => {
      const { formula, offers, baseline } = bench(text, all);
      if (isRelative(formula)) return;
      const elsewhere = baselineOf(
        formula,
        others.map((figures) => offerOf(formula, figures)),
      );
      const [here, there] = [baseline, elsewhere].map((each) => valuate(formula, each, offers[0] as Offer));
      expect(there?.hole).toBe(here?.hole);
      if (here?.value && there?.value) expect(equal(here.value, there.value)).toBe(true);
    }),
    seeded(1000),
  );
});
