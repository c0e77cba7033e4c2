import type { Rational } from "./rational.js";

/** Currencies whose smallest unit is not a hundredth, by the number of its decimal places (ISO 4217). */
const unusual: Readonly<Record<string, number>> = {
  ...places(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
  ...places(3, "BHD IQD JOD KWD LYD OMR TND"),
  ...places(4, "CLF UYW"),
};

function places(count: number, currencies: string): Record<string, number> {
  return Object.fromEntries(currencies.split(" ").map((currency) => [currency, count]));
}

/** The decimal places of a currency's smallest unit: 2 for GBP, 0 for JPY, 3 for KWD. */
export const minorUnit = (currency: string): number =>
  Object.hasOwn(unusual, currency) ? (unusual[currency] as number) : 2;

/** The smallest amount of a currency: a hundredth where none is named. */
export const smallestUnit = (currency = ""): Rational => ({ n: 1n, d: 10n ** BigInt(minorUnit(currency)) });
