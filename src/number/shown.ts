import { decimalPlaces, writePlaces } from "./decimalText.js";
import type { Rational } from "./rational.js";
import { round } from "./rounding.js";

/** Places after which a figure in a sentence is cut, with an ellipsis to say so. */
const shownPlaces = 6;

/** A figure for people: thousands apart, and cut with "…" after six places where it goes on (20.192307…). */
export function shown(value: Rational): string {
  const places = decimalPlaces(value);
  if (places !== undefined && places <= shownPlaces) return grouped(writePlaces(value, places));
  return `${grouped(writePlaces(round(value, shownPlaces, "down"), shownPlaces))}…`;
}

/** A figure at a fixed number of places, rounded half up for display. */
export const shownAt = (value: Rational, places: number): string =>
  grouped(writePlaces(round(value, places, "halfUp"), places));

function grouped(text: string): string {
  const [whole = "", rest] = text.replace("-", "−").split(".");
  const apart = whole.replace(/\B(?=(?:\d{3})+$)/g, " ");
  return rest === undefined ? apart : `${apart}.${rest}`;
}
