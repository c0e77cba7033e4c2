import * as fc from "fast-check";
import Fraction from "fraction.js";
import { expect, test } from "vitest";
import { kernelOf } from "../../src/formula/kernel.js";
import { tell, words } from "../../src/formula/sentence.js";
import type { Valuation } from "../../src/formula/valuation.js";
import { valuate } from "../../src/formula/value.js";
import { baseline, offerOf, points } from "../../src/methods/method.js";
import { fromDouble, toDouble } from "../../src/number/double.js";
import { absolute, compare, type Rational, subtract } from "../../src/number/rational.js";
import { shown } from "../../src/number/shown.js";
import { methodText, seeded, tender } from "../formula/generators.js";
import { bench } from "../formula/support.js";
import { holds, type Interval, widened } from "./interval.js";
import { forEveryMethod } from "./law.js";
import { readArithmetic, readNote } from "./printed.js";
import { bound, type Case, cases, scoringMethods } from "./scoring.js";

const fraction = ({ n, d }: Rational): Fraction => new Fraction(n, d);

/** A value that took a root or a logarithm was settled at 30 digits. */
const settling = new Fraction(1n, 10n ** 29n);

interface Reread {
  readonly figures: Interval;
  /** How many notes were found to be so; a note that is found not to be so fails. */
  readonly confirmed: number;
}

/** Holds a sentence against the value: its figures, every step, and every reason it gives. */
function expectToldTruly(valuation: Valuation): Reread {
  const { formula, offer } = valuation;
  const value = valuation.value as Rational;
  const told = tell(valuation);
  const figures = readArithmetic(told.figures);
  expectHolds(`${told.figures} = ${shown(value)}`, figures, value, valuation.inexact);
  for (const step of told.steps) {
    const slot = formula.steps.findIndex(({ name }) => step.startsWith(`${name} = `));
    const { name, of } = formula.steps[slot] as (typeof formula.steps)[number];
    const own = valuation.steps[slot] as Rational;
    const spelled = `${name} = ${words(formula, of)} = `;
    expect(step.startsWith(spelled), step).toBe(true);
    for (const part of step.slice(spelled.length).split(" = "))
      expectHolds(step, readArithmetic(part), own, valuation.inexact);
  }
  const found = told.notes.map((note) => readNote(note, offer.parameters.choices));
  expect(found.indexOf(false), told.notes.join("; ")).toBe(-1);
  return { figures, confirmed: found.filter((isSo) => isSo === true).length };
}

/** How far apart two figures can be that the printed arithmetic allows. */
const widthOf = ({ figures }: Reread): number =>
  figures === undefined ? Number.POSITIVE_INFINITY : figures.high.sub(figures.low).valueOf();

function expectHolds(told: string, figures: Interval, value: Rational, inexact: boolean): void {
  const reached = inexact ? widened(figures, settling) : figures;
  expect(holds(reached, fraction(value)), `${told} is ${fraction(value).toFraction()}`).toBe(true);
}

/** Every reading of a method for all offers of a case. */
function readingsOf(made: Case) {
  const { method, brought } = bound(made);
  const against = baseline(method, brought);
  const offers = brought.map((own) => offerOf(method, own));
  const kernel = kernelOf(method.formula, against, offers);
  const exact = offers.map((offer) => valuate(method.formula, against, offer));
  const scored = brought.map((own) => points(method, against, own).valuation);
  return { offers, kernel, exact, scored, hasHole: exact.some(({ value }) => value === undefined) };
}

forEveryMethod(
  "the exact points, the fast ones within their bound and the printed arithmetic agree",
  30,
  (using) =>
    fc.property(cases(using), (made) => {
      const { offers, kernel, exact, scored, hasHole } = readingsOf(made);
      if (hasHole) expect(kernel.bound).toBe(Number.POSITIVE_INFINITY);
      if (kernel.bound < Number.POSITIVE_INFINITY)
        for (const [index, offer] of offers.entries()) {
          const float = fromDouble(kernel.value(offer.figures.map(toDouble)));
          const apart = absolute(subtract(float, exact[index]?.value as Rational));
          expect(compare(apart, fromDouble(kernel.bound))).toBeLessThanOrEqual(0);
        }
      // An offer in a hole is told with what the method gives it instead.
      for (const valuation of scored) if (valuation.value !== undefined) expectToldTruly(valuation);
    }),
  scoringMethods,
);

const many = 20;

forEveryMethod(
  "that law is seldom idle: bounds are proven and small, and printed figures leave little open",
  1,
  (using) =>
    fc.property(fc.noShrink(fc.array(cases(using), { minLength: many, maxLength: many })), (all) => {
      const readings = all.map(readingsOf);
      const whole = readings.filter(({ hasHole }) => !hasHole);
      const small = whole.filter(({ kernel }) => kernel.bound < 1e-6);
      const widths = readings
        .flatMap(({ scored }) => scored.filter(({ value }) => value !== undefined))
        .map((valuation) => widthOf(expectToldTruly(valuation)));
      const narrow = widths.filter((width) => width < 1e-2);
      expect(whole.length).toBeGreaterThan(0.2 * many);
      expect(small.length).toBeGreaterThan(0.5 * whole.length);
      expect(narrow.length).toBeGreaterThan(0.6 * widths.length);
    }),
  scoringMethods,
);

test("random formulas are told truly too", () => {
  let confirmed = 0;
  let narrow = 0;
  fc.assert(
    fc.property(methodText, tender, (text, all) => {
      const { formula, offers, baseline } = bench(text, all);
      for (const offer of offers) {
        const valuation = valuate(formula, baseline, offer);
        if (valuation.value === undefined) continue;
        const reread = expectToldTruly(valuation);
        confirmed += reread.confirmed;
        if (widthOf(reread) < 1e-4) narrow += 1;
      }
    }),
    seeded(700),
  );
  expect(confirmed).toBeGreaterThan(700);
  expect(narrow).toBeGreaterThan(800);
});
