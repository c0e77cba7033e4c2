import { Decimal, decimalTextOf, fractionTextOf } from "./decimal.js";
import type { Rational } from "./rational.js";

/**
 * A published figure. `decimal` has at most 32 significant digits, rounded half up; where those are not
 * the whole truth `exact` holds the fraction ("756/23"). `value` is the exact figure that ranks.
 */
export interface Figure {
  readonly value: Rational;
  readonly decimal: Decimal;
  readonly exact: string | undefined;
  toString(): string;
  toJSON(): string;
}

/** Decimal and fraction are written only when somebody reads them: ranking never needs them. */
const reading = {
  get decimal(): Decimal {
    return new Decimal(decimalTextOf((this as unknown as Figure).value));
  },
  get exact(): string | undefined {
    return fractionTextOf((this as unknown as Figure).value);
  },
  toString(): string {
    return decimalTextOf((this as unknown as Figure).value);
  },
  toJSON(): string {
    return decimalTextOf((this as unknown as Figure).value);
  },
};

export function figure(value: Rational): Figure {
  // Every point and total is one: a literal that names its prototype takes seven times as long.
  const made: { -readonly [Part in keyof Figure]: Figure[Part] } = Object.create(reading);
  made.value = value;
  return made;
}
