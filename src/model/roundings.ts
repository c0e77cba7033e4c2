import type { RoundingMode } from "../number/rounding.js";

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
