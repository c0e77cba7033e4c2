import type { Cell, Part } from "../model/schedule.js";
import { equal, multiply, one, type Rational, whole } from "../number/rational.js";
import { shown } from "../number/shown.js";

/** A line of a schedule in one year: "Support, 2027: 12 month × 95 = 1 140"; income counts below zero. */
export function describeLine({ line, period, parts, amount }: Cell): string {
  const when = period.year === undefined ? "" : `, ${period.year.id}`;
  const name = `${line.title ?? line.id}${when}${line.income ? " (income)" : ""}`;
  const [first, ...others] = parts as [Part, ...Part[]];
  // What is the same under every scenario is told once.
  const isOne = others.every(
    ({ quantity, rate }) => equal(quantity, first.quantity) && equal(rate, first.rate),
  );
  const told = isOne ? [{ ...first, share: one }] : parts;
  const products = told.map((part) => productOf(part, line.unit)).join(" + ");
  const chain = line.income ? `−(${products})` : products;
  return `${name}: ${chain} = ${shown(amount)}`;
}

function productOf({ share, quantity, rate, amount }: Part, unit: string | undefined): string {
  const product = `${shown(quantity)}${unit === undefined ? "" : ` ${unit}`} × ${shown(rate)}`;
  const isRounded = !equal(multiply(quantity, rate), amount);
  const settled = isRounded ? `${product} (rounded ${shown(amount)})` : product;
  return equal(share, one) ? settled : `${percent(share)} % × (${settled})`;
}

const percent = (share: Rational): string => shown(multiply(share, whole(100n)));
