import { type Day, daysToYearEnd, dayText, newYearAfter } from "../number/calendar.js";
import {
  add,
  divide,
  multiply,
  one,
  type Rational,
  reduce,
  subtract,
  sum,
  whole,
  zero,
} from "../number/rational.js";

/** What a tender for energy services publishes: the rate by which later savings count less, and when it was announced. */
export interface EnergyTerms {
  readonly discountRate: Rational;
  readonly announced: Day;
}

/** What an offer of energy services states. */
export interface EnergyOffer {
  /** How long the contract runs, in years of 365 days and days beyond them. */
  readonly years: number;
  readonly days: number;
  /** The share of what is saved that the client pays to the bidder while the contract runs. */
  readonly paymentsShare: Rational;
  /** What the client saves: until the end of the year of the announcement, then a year each. */
  readonly reductions: readonly Rational[];
}

/** One period over which savings and payments are counted. */
export interface EnergyPeriod {
  readonly from: string;
  readonly days: number;
  /** The days of it for which the client pays. */
  readonly paidDays: number;
  readonly payment: Rational;
  /** What the client is left with: the savings without the payment. */
  readonly income: Rational;
  /** What an amount of 1 in this period is worth today. */
  readonly discount: Rational;
  readonly presentValue: Rational;
}

/** An offer of energy services as it is counted. */
export interface EnergyValue {
  readonly periods: readonly EnergyPeriod[];
  /** The net present value of what the client is left with. */
  readonly value: Rational;
  /** All payments together: the price of the contract. */
  readonly payments: Rational;
}

/** How many periods are counted: the rest of the first year, nineteen years, and what the first year lacks of one. */
export const energyPeriods = 21;

const daysOfYear = 365;

/**
 * The net present value of an offer of energy services, as the Ukrainian electronic procurement system computes it.
 *
 *     income = reduction × days ÷ 365 − payment
 *     payment = share × reduction × days paid for ÷ days
 *     discount = 1 ÷ product of (1 + rate × days ÷ 365), up to and with the period
 *     value = sum of income × discount
 *
 * Periods are counted in calendar days from the announcement to 31 December, then in years of 365 days. The first
 * reduction is for its period and is taken whole. A period without days holds no payment. Exact: nothing is rounded.
 *
 * Source: openprocurement/esculator, calculations.py.
 */
export function energyValue({ discountRate, announced }: EnergyTerms, offer: EnergyOffer): EnergyValue {
  const lengths = lengthsFrom(announced);
  const paid = paidDays(lengths[0] ?? 0, offer.years * daysOfYear + offer.days);
  let discount = one;
  const periods = lengths.map((days, index): EnergyPeriod => {
    const reduction = offer.reductions[index] ?? zero;
    const payment =
      days === 0
        ? zero
        : reduce(multiply(offer.paymentsShare, multiply(reduction, share(paid[index] ?? 0, days))));
    const saved = index === 0 ? reduction : multiply(reduction, share(days, daysOfYear));
    const income = reduce(subtract(saved, payment));
    discount = reduce(divide(discount, add(one, multiply(discountRate, share(days, daysOfYear)))));
    return {
      from: index === 0 ? dayText(announced) : newYearAfter(announced, index),
      days,
      paidDays: paid[index] ?? 0,
      payment,
      income,
      discount,
      presentValue: reduce(multiply(income, discount)),
    };
  });
  return {
    periods,
    value: reduce(sum(periods.map((each) => each.presentValue))),
    payments: reduce(sum(periods.map((each) => each.payment))),
  };
}

function lengthsFrom(announced: Day): number[] {
  const first = daysToYearEnd(announced);
  return [first, ...Array.from({ length: energyPeriods - 2 }, () => daysOfYear), daysOfYear - first];
}

/** The days paid for: the contract fills the periods one after the other. */
function paidDays(first: number, duration: number): number[] {
  const paid = [Math.min(first, duration)];
  for (let left = duration - Math.min(first, duration); left > 0; left -= daysOfYear)
    paid.push(Math.min(left, daysOfYear));
  return paid;
}

const share = (days: number, of: number): Rational => divide(whole(BigInt(days)), whole(BigInt(of)));
