import { decimalPlaces, writePlaces } from "../../number/decimalText.js";
import { type Rational, reduce } from "../../number/rational.js";

/** A figure as decimal text of just the digits it needs; one that does not end as a fraction in lowest terms. */
export function plainText(value: Rational): string {
  const reduced = reduce(value);
  const places = decimalPlaces(reduced);
  return places === undefined ? `${reduced.n}/${reduced.d}` : writePlaces(reduced, places);
}
