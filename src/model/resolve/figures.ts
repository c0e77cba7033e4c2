import { readDecimal } from "../../number/decimalText.js";
import { type Rational, reduce, zero } from "../../number/rational.js";

/** A figure that has passed the checks. */
export const exact = (text: string): Rational => reduce(readDecimal(text) ?? zero);

export const exactly = (text: string | undefined): Rational | undefined =>
  text === undefined ? undefined : exact(text);
