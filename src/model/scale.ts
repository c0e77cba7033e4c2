import { compare, equal, type Rational, subtract } from "../number/rational.js";
import type { Scale } from "./procedure.js";

/** Whether a score is one that the scale has: a level, a whole number of steps from the bottom, or between the ends. */
export function isOnScale({ bottom, top, step, levels }: Scale, score: Rational): boolean {
  if (levels !== undefined) return levels.some((level) => equal(level.score, score));
  if (compare(score, bottom) < 0 || compare(score, top) > 0) return false;
  if (step === undefined) return true;
  const up = subtract(score, bottom);
  return (up.n * step.d) % (up.d * step.n) === 0n;
}
