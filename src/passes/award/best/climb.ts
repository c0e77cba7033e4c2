import { compare, greater, multiply, type Rational, subtract, whole } from "../../../number/rational.js";
import { best } from "../../../search/best.js";
import type { Floor } from "../../../search/column.js";
import type { Problem } from "../../../search/problem.js";
import type { Pattern, Point } from "../../../search/result.js";
import { pointsAt, priceAt } from "./problem.js";

/** Patterns of one price and one quality, with the total they earn. */
export interface Same extends Point {
  readonly value: Rational;
  readonly patterns: readonly Pattern[];
  readonly isComplete: boolean;
}

/** What a climb goes over: patterns that fill so many places, priced from the lowest of them on. */
export interface Ground {
  readonly problem: Omit<Problem, "objectives">;
  readonly filled: bigint;
  readonly lowest: bigint;
  readonly perPoint: bigint;
  /** The points that a whole price earns. */
  readonly pricedAt: (lower: bigint) => Rational;
  readonly earnedBy: (point: Point) => Rational;
  /** Steps that are left, for all climbs together. */
  readonly budget: { steps: number };
}

export interface Climb {
  /** Only quality in this part. */
  readonly from?: bigint | undefined;
  readonly to?: bigint | undefined;
  /** What is worth less is not looked for. */
  readonly atLeast?: Rational | undefined;
}

/**
 * Goes up the frontier of price and quality: the lowest price of at least so much quality, each time. Whatever comes next
 * is dearer than the last, so it has to have the quality that makes up for that to be as good as the best so far: the
 * climb goes on from there, and passes over all that lies between.
 */
export function climb(ground: Ground, { from, to, atLeast }: Climb): { points: Same[]; isOver: boolean } {
  const { problem, filled, lowest, pricedAt, earnedBy, budget } = ground;
  const points: Same[] = [];
  let worth = atLeast;
  let floor = higher(from, worth && qualityFor(ground, subtract(worth, pricedAt(lowest))));
  for (;;) {
    if (to !== undefined && floor !== undefined && floor > to) return { points, isOver: true };
    const floors: Floor[] = [];
    if (floor !== undefined) floors.push({ at: pointsAt, sign: 1n, least: floor });
    if (to !== undefined) floors.push({ at: pointsAt, sign: -1n, least: -to });
    const objectives = [
      { kind: "filled" },
      { kind: "value", at: priceAt, better: "lower" },
      { kind: "value", at: pointsAt, better: "higher" },
    ] as const;
    const found = best({ ...problem, objectives }, { steps: budget.steps, upTo: "ties" }, floors);
    budget.steps -= found.steps;
    if (found.kind === "nothing") return { points, isOver: true };
    if (found.kind === "unknown" || found.proof.kind !== "exact") return { points, isOver: false };
    const [places, price = 0n, quality = 0n] = found.best.value;
    if (places !== filled) return { points, isOver: true };
    const point = { lower: price, higher: quality };
    const value = earnedBy(point);
    const { patterns, isComplete } = found.best;
    points.push({ ...point, value, patterns, isComplete });
    worth = worth === undefined ? value : greater(worth, value);
    floor = higher(quality + 1n, qualityFor(ground, subtract(worth, pricedAt(price + 1n))));
  }
}

/** The least whole quality that earns so many points. */
function qualityFor({ perPoint }: Ground, points: Rational): bigint {
  const { n, d } = multiply(points, whole(perPoint));
  const down = n / d;
  return compare({ n, d }, whole(down)) > 0 ? down + 1n : down;
}

const higher = (a: bigint | undefined, b: bigint | undefined): bigint | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;
