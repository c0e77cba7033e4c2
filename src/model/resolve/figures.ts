import { readFraction } from "../../number/decimalText.js";
import { type Rational, reduce, zero } from "../../number/rational.js";

/** A figure that has passed the checks; of those a weight alone may be a fraction. */
export const exact = (text: string): Rational => reduce(readFraction(text) ?? zero);

export const exactly = (text: string | undefined): Rational | undefined =>
  text === undefined ? undefined : exact(text);
