import type { Rational } from "../number/rational.js";
import { type RoundingMode, round } from "../number/rounding.js";

/** The figures that a published rounding may settle, from the leaves up. */
export type Stage =
  | "converted"
  | "line"
  | "price"
  | "meanScore"
  | "priceScore"
  | "measureScore"
  | "criterion"
  | "group"
  | "total";
export interface Rounding {
  readonly places: number;
  readonly mode: RoundingMode;
}
export type Roundings = Readonly<Partial<Record<Stage, Rounding>>>;

/** A figure after a published rounding; as it is where none is. */
export const settled = (figure: Rational, rounding: Rounding | undefined): Rational =>
  rounding === undefined ? figure : round(figure, rounding.places, rounding.mode);
