import type { Rounded } from "../model/working.js";
import type { Rational } from "../number/rational.js";
import type { RoundingMode } from "../number/rounding.js";
import { shownAt } from "../number/shown.js";

const modes: Record<RoundingMode, string> = {
  halfUp: "half up",
  halfEven: "half to even",
  halfDown: "half down",
  up: "up",
  down: "down",
};

/** ", rounded half up to 2 places: 20.19"; nothing where nothing was rounded. */
export function roundedWords(rounded: Rounded | undefined, value: Rational): string {
  if (rounded === undefined) return "";
  const places = rounded.places === 1 ? "1 place" : `${rounded.places} places`;
  return `, rounded ${modes[rounded.mode]} to ${places}: ${shownAt(value, rounded.places)}`;
}
