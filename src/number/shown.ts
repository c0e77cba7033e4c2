import { decimalPlaces, writePlaces } from "./decimalText.js";
import { type Rational, reduce } from "./rational.js";
import { round } from "./rounding.js";

/** Places after which a figure in a sentence is cut, with an ellipsis to say so. */
const shownPlaces = 6;

/** A figure for people: thousands apart, and cut with "…" after six places where it goes on (20.192307…). */
export function shown(figure: Rational): string {
  const value = reduce(figure);
  const places = decimalPlaces(value);
  if (places !== undefined && places <= shownPlaces) return grouped(writePlaces(value, places));
  const cut = grouped(writePlaces(round(value, shownPlaces, "down"), shownPlaces));
  return `${value.n < 0n && !cut.startsWith("−") ? "−" : ""}${cut}…`;
}

/** A figure at a fixed number of places, rounded half up for display. */
export const shownAt = (value: Rational, places: number): string =>
  grouped(writePlaces(round(value, places, "halfUp"), places));

function grouped(text: string): string {
  const [whole = "", rest] = text.replace("-", "−").split(".");
  const apart = whole.replace(/\B(?=(?:\d{3})+$)/g, " ");
  return rest === undefined ? apart : `${apart}.${rest}`;
}
