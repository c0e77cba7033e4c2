import { type Figure, figure } from "../number/figure.js";
import { reduce, subtract } from "../number/rational.js";
import type { Gain, Placement } from "./records.js";

/** Points and total as they stand at one place of the way. */
export type Earned = Pick<Placement, "points" | "total">;

/** What was gained between two places, exactly: criterion by criterion, and in the total. */
export const gainOf = (before: Earned, after: Earned): Gain => ({
  points: Object.fromEntries(
    Object.entries(after.points).flatMap(([id, now]) => {
      const was = before.points[id];
      return was === undefined ? [] : [[id, difference(was, now)]];
    }),
  ),
  total: difference(before.total, after.total),
});

export const difference = (before: Figure, after: Figure): Figure =>
  figure(reduce(subtract(after.value, before.value)));
