import { emptyBaseline } from "../../formula/baseline.js";
import type { Valuation } from "../../formula/valuation.js";
import { points } from "../../methods/method.js";
import type { Discounting } from "../../model/money.js";
import type { Cell, Period, Schedule } from "../../model/schedule.js";
import {
  add,
  divide,
  multiply,
  negate,
  type Rational,
  reduce,
  sign,
  subtract,
  whole,
  zero,
} from "../../number/rational.js";

const hundred = whole(100n);

/** The tax on a cell where prices are offered without it and compared with it, or the other way round. */
export function taxOn({ vat }: Schedule, { line, amount }: Cell): Rational {
  if (vat === undefined || vat.offered === vat.evaluated) return zero;
  const part = multiply(amount, line.vat);
  return vat.evaluated === "including"
    ? reduce(divide(part, hundred))
    : reduce(divide(negate(part), add(hundred, line.vat)));
}

/** What bringing the amounts of one year to the base date takes off, or adds. */
export interface Discounted {
  readonly year: string;
  /** Zero where the valuation has no value, which nobody goes by. */
  readonly amount: Rational;
  readonly valuation: Valuation;
}

/** The amounts of each year at the base date, year by year, each with its tax; none where they are due on that date. */
export function discounted(
  { years }: Schedule,
  discounting: Discounting,
  amounts: readonly { readonly period: Period; readonly amount: Rational }[],
): Discounted[] {
  const byYear = years.map(() => zero);
  for (const { period, amount } of amounts) {
    const index = period.year?.index ?? discounting.unallocated;
    if (index !== undefined) byYear[index] = add(byYear[index] as Rational, amount);
  }
  return years.flatMap(({ id, index }): Discounted[] => {
    const amount = reduce(byYear[index] as Rational);
    if (sign(amount) === 0) return [];
    const until = reduce(add(whole(BigInt(discounting.offset + index)), discounting.within));
    if (sign(until) === 0) return [];
    const { valuation } = points(discounting.method, emptyBaseline, { amount, years: until });
    const { value } = valuation;
    return [{ year: id, amount: value === undefined ? zero : reduce(subtract(value, amount)), valuation }];
  });
}
