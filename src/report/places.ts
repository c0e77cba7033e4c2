import { equal, type Rational } from "../number/rational.js";
import { shownAt } from "../number/shown.js";

const fewest = 2;
const most = 6;

/** Places at which totals are shown: two, or as many more as it takes for unequal ones to look unequal. */
export function placesFor(totals: readonly Rational[]): number {
  for (let places = fewest; places < most; places += 1) {
    const alike = totals.some((total, index) =>
      totals
        .slice(index + 1)
        .some((other) => !equal(total, other) && shownAt(total, places) === shownAt(other, places)),
    );
    if (!alike) return places;
  }
  return most;
}
