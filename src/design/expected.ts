import type { NumberParameter } from "../methods/entry.js";
import type { Lot, Tender } from "../model/procedure.js";
import { entryOf } from "../model/resolve/method.js";
import { minorUnit, smallestUnit } from "../number/currency.js";
import {
  add,
  equal,
  greater,
  lesser,
  multiply,
  type Rational,
  reduce,
  subtract,
  whole,
} from "../number/rational.js";
import { round } from "../number/rounding.js";
import { earning, type Scored } from "./points.js";

/** Prices that may well be offered, and the least by which two of them differ. */
export interface Expected {
  readonly lowest: Rational;
  readonly highest: Rational;
  readonly unit: Rational;
  /** Above it no bid is admitted. */
  readonly ceiling: Rational | undefined;
}

/** The dearest price is a fifth above the lowest. */
const lowestShare: Rational = { n: 5n, d: 6n };

/** Where nothing is stated, and only proportions matter: prices from 100 000 to 120 000. */
const anyPrice = whole(120_000n);

/**
 * The prices that a price method is looked at with, in the tender's smallest unit of money: up to the published
 * estimate, else the ceiling, else the greatest amount of money that the method names; from a sixth below that, so
 * that the dearest is a fifth above the lowest. Undefined where a formula of one's own names amounts of money in its
 * text alone, as nothing then says how large prices are.
 */
export function expectedPrices({ currency }: Tender, lot: Lot, node: Scored): Expected | undefined {
  const places = minorUnit(currency ?? "");
  const unit = smallestUnit(currency);
  const ceiling = lot.ceiling?.price;
  const amounts = moneyIn(node);
  const stated = lot.estimate ?? ceiling ?? (amounts.length === 0 ? undefined : amounts.reduce(greater));
  if (stated === undefined && !isFreeOfScale(node)) return undefined;
  const highest = [stated ?? anyPrice, ...(ceiling === undefined ? [] : [ceiling])].reduce(lesser);
  if (highest.n <= 0n) return undefined;
  return { lowest: round(multiply(highest, lowestShare), places, "halfUp"), highest, unit, ceiling };
}

function moneyIn({ method }: Scored): Rational[] {
  const parameters = Object.entries(entryOf("price", method.kind)?.parameters ?? {});
  return parameters.flatMap(([name, each]) => {
    const figure = method.fixed.get(name);
    return isMoney(each) && figure !== undefined ? [figure] : [];
  });
}

const isMoney = (each: { readonly is: string }): boolean =>
  each.is === "number" && (each as NumberParameter).unit === "money";

/** Whether prices ten times as large earn the same, tried on a few. */
function isFreeOfScale(node: Scored): boolean {
  const prices = [9n, 10n, 12n].map((price) => whole(price * 1000n));
  const dearer = prices.map((price) => multiply(price, whole(10n)));
  const [before, after] = [earning(node, prices, {}), earning(node, dearer, {})];
  return prices.every((price, index) => {
    const [a, b] = [before(price), after(dearer[index] as Rational)];
    return a === undefined || b === undefined ? a === b : equal(a, b);
  });
}

/** Five prices at equal distances over the expected range. */
export const spacedPrices = ({ lowest, highest }: Expected): Rational[] =>
  [0n, 1n, 2n, 3n, 4n].map((part) =>
    reduce(add(lowest, multiply(subtract(highest, lowest), { n: part, d: 4n }))),
  );
