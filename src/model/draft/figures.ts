import { decimalPlaces, writePlaces } from "../../number/decimalText.js";
import { type Rational, reduce } from "../../number/rational.js";

/** A figure that ends, as decimal text of just the digits it needs. */
export function plainText(value: Rational): string {
  const reduced = reduce(value);
  return writePlaces(reduced, decimalPlaces(reduced) ?? 0);
}
