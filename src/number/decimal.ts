import { Decimal as AnyDecimal } from "decimal.js";
import { decimalPlaces, readDecimal, significant, writePlaces } from "./decimalText.js";
import { equal, type Rational, reduce } from "./rational.js";

/**
 * The decimals that weighbridge hands out: a clone of decimal.js of its own, at 50 digits and never in
 * exponent form, so that no setting made elsewhere can reach a figure.
 */
export const Decimal: typeof AnyDecimal = AnyDecimal.clone({
  precision: 50,
  rounding: AnyDecimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = InstanceType<typeof AnyDecimal>;

/** Most significant digits of a published figure; what needs more is given as a fraction beside it. */
export const publishedDigits = 32;

/** The figure as plain decimal text of at most 32 significant digits, rounded half up. */
export function decimalTextOf(value: Rational): string {
  const short = significant(value, publishedDigits);
  return writePlaces(short, decimalPlaces(short) ?? 0);
}

/** The fraction in lowest terms, where 32 significant digits are not the whole truth. */
export function fractionTextOf(value: Rational): string | undefined {
  if (equal(significant(value, publishedDigits), value)) return undefined;
  const { n, d } = reduce(value);
  return `${n}/${d}`;
}

/** A rational as a decimal of this clone, correct to `digits` significant digits. */
export function toDecimal(value: Rational, digits: number): Decimal {
  const short = significant(value, digits);
  return new Decimal(writePlaces(short, decimalPlaces(short) ?? 0));
}

/** A finite decimal, read back exactly whatever its number of digits. */
export function fromDecimal(value: Decimal): Rational {
  const places = value.decimalPlaces();
  return { n: BigInt(value.toFixed(places).replace(".", "")), d: 10n ** BigInt(places) };
}

export { readDecimal };
