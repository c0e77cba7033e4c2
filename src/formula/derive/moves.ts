import { zero } from "../../number/rational.js";
import type { Direction } from "./about.js";
import { type Interval, isAtLeast, isAtMost } from "./interval.js";

/** The direction of a sum of two parts. */
export function join(a: Direction, b: Direction): Direction {
  if (a === "constant") return b;
  return b === "constant" || a === b ? a : "unknown";
}

/** The direction of the same part with its sign turned. */
export const turned = (a: Direction): Direction =>
  a === "rising" ? "falling" : a === "falling" ? "rising" : a;

/** The direction of a part times a figure that lies in `by`. */
export function scaled(a: Direction, by: Interval): Direction {
  if (a === "constant") return a;
  const up = isAtLeast(by, zero);
  const down = isAtMost(by, zero);
  if (up && down) return "constant";
  return up ? a : down ? turned(a) : "unknown";
}

export const agrees = (a: Direction, wanted: Direction): boolean => a === wanted || a === "constant";
