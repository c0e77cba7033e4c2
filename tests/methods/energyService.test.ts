import * as fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { type EnergyOffer, energyPeriods, energyValue } from "../../src/methods/energyService.js";
import { exact } from "../../src/model/resolve/figures.js";
import { type Day, readDay } from "../../src/number/calendar.js";
import type { Rational } from "../../src/number/rational.js";

const fraction = ({ n, d }: Rational): Fraction => new Fraction(n, d);
const text = (value: Rational): string => fraction(value).toFraction();
const terms = (discountRate: string, announced: string) => ({
  discountRate: exact(discountRate),
  announced: readDay(announced) as Day,
});

const offers = fc
  .record({
    years: fc.integer({ min: 0, max: 14 }),
    days: fc.integer({ min: 0, max: 364 }),
    share: fc.constantFrom("0", "0.7", "1", "0.333"),
    reductions: fc.array(fc.constantFrom("0", "92.47", "250", "1000000.01"), {
      minLength: energyPeriods,
      maxLength: energyPeriods,
    }),
  })
  .map(
    ({ share, reductions, ...length }): EnergyOffer => ({
      ...length,
      paymentsShare: exact(share),
      reductions: reductions.map(exact),
    }),
  );
const announced = fc.constantFrom("2017-08-18", "2017-01-01", "2016-01-01", "2017-12-30", "2020-02-29");

/** The same once more, on fraction.js: period by period, days paid for as they come. */
function again(rate: string, day: string, { years, days, paymentsShare, reductions }: EnergyOffer) {
  const first = (Date.UTC(Number(day.slice(0, 4)), 11, 31) - Date.parse(`${day}T00:00:00Z`)) / 864e5;
  const lengths = [first, ...Array.from({ length: 19 }, () => 365), 365 - first];
  let left = years * 365 + days;
  let discount = new Fraction(1n);
  let [value, payments] = [new Fraction(0n), new Fraction(0n)];
  for (const [index, length] of lengths.entries()) {
    const reduction = fraction(reductions[index] as Rational);
    const paid = Math.min(left, index === 0 ? first : 365);
    left -= paid;
    const payment =
      length === 0 ? new Fraction(0n) : fraction(paymentsShare).mul(reduction).mul(paid).div(length);
    const saved = index === 0 ? reduction : reduction.mul(length).div(365);
    discount = discount.div(new Fraction(rate).mul(length).div(365).add(1));
    value = value.add(saved.sub(payment).mul(discount));
    payments = payments.add(payment);
  }
  return [value.toFraction(), payments.toFraction()];
}

describe("the net present value of energy services", () => {
  it("is the same by another reading of the algebra", () => {
    fc.assert(
      fc.property(offers, announced, fc.constantFrom("0", "0.125", "0.3333"), (offer, day, rate) => {
        const { value, payments } = energyValue(terms(rate, day), offer);
        expect([text(value), text(payments)]).toEqual(again(rate, day, offer));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it("at a rate of nothing is the plain sum of what the client is left with", () => {
    fc.assert(
      fc.property(offers, announced, (offer, day) => {
        const { value, periods } = energyValue(terms("0", day), offer);
        const incomes = periods.reduce((all, { income }) => all.add(fraction(income)), new Fraction(0n));
        expect(text(value)).toBe(incomes.toFraction());
        expect(periods.every(({ discount }) => text(discount) === "1")).toBe(true);
      }),
      { seed: 1, numRuns: 30 },
    );
  });

  it("is never below nothing, and savings are payments and what is left", () => {
    fc.assert(
      fc.property(offers, announced, (offer, day) => {
        const { value, periods, payments } = energyValue(terms("0.125", day), offer);
        expect(value.n >= 0n).toBe(true);
        const paid = periods.reduce((all, { payment }) => all.add(fraction(payment)), new Fraction(0n));
        expect(text(payments)).toBe(paid.toFraction());
        expect(periods.reduce((all, { days }) => all + days, 0)).toBe(20 * 365);
        expect(periods.reduce((all, { paidDays }) => all + paidDays, 0)).toBe(offer.years * 365 + offer.days);
      }),
      { seed: 1, numRuns: 30 },
    );
  });

  it("has a first period without days where it is announced on the last day of a year", () => {
    const reductions = ["0", ...Array.from({ length: 20 }, () => "365")].map(exact);
    const offer = { years: 1, days: 0, paymentsShare: exact("0.5"), reductions };
    const { periods, payments } = energyValue(terms("0.1", "2017-12-31"), offer);
    expect(periods.slice(0, 2).map(({ days, paidDays, income }) => [days, paidDays, text(income)])).toEqual([
      [0, 0, "0"],
      [365, 365, "365/2"],
    ]);
    expect([periods.at(-1)?.days, text(payments)]).toEqual([365, "365/2"]);
  });

  it("has a last period without days where it is announced on the first day of a leap year", () => {
    const reductions = Array.from({ length: 21 }, () => exact("100"));
    const { periods } = energyValue(terms("0.1", "2016-01-01"), {
      years: 15,
      days: 0,
      paymentsShare: exact("1"),
      reductions,
    });
    expect(periods.map(({ days }) => days)).toEqual([...Array.from({ length: 20 }, () => 365), 0]);
    expect(text(periods.at(-1)?.income as Rational)).toBe("0");
  });
});
