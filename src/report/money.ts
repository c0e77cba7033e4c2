import type { Procedure } from "../model/procedure.js";
import { minorUnit } from "../number/currency.js";
import { decimalPlaces } from "../number/decimalText.js";
import type { Rational } from "../number/rational.js";
import { shownAt } from "../number/shown.js";

/** An amount to the smallest unit of the currency, or as many places as it has: "972 407.14 GBP". */
export function moneyWords({ tender: { currency } }: Procedure, amount: Rational): string {
  const places = Math.max(minorUnit(currency ?? ""), decimalPlaces(amount) ?? 0);
  const text = shownAt(amount, places);
  return currency === undefined ? text : `${text} ${currency}`;
}
