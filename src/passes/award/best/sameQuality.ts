import { compare, type Rational } from "../../../number/rational.js";
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

export interface SameQuality {
  /** Dearer patterns that earn as much, where the points for price stand still. */
  readonly ties: readonly Same[];
  /** The cheapest that earns less. */
  readonly next: readonly Same[];
  /** Whether all of that was found in so many steps. */
  readonly isOver: boolean;
  readonly steps: number;
}

/** Goes from a point on the frontier to the dearer patterns of the same quality, until one earns less. */
export function sameQuality(
  problem: Omit<Problem, "objectives">,
  from: Same,
  filled: bigint,
  most: number,
  earnedBy: (point: Point) => Rational,
): SameQuality {
  const ties: Same[] = [];
  let steps = 0;
  for (let last: Same = from; ; ) {
    const floors: Floor[] = [
      { at: pointsAt, sign: 1n, least: from.higher },
      { at: pointsAt, sign: -1n, least: -from.higher },
      { at: priceAt, sign: 1n, least: last.lower + 1n },
    ];
    const objectives = [{ kind: "filled" }, { kind: "value", at: priceAt, better: "lower" }] as const;
    const found = best({ ...problem, objectives }, { steps: most - steps, upTo: "ties" }, floors);
    steps += found.steps;
    if (found.kind === "nothing") return { ties, next: [], isOver: true, steps };
    if (found.kind === "unknown" || found.proof.kind === "bound")
      return { ties, next: [], isOver: false, steps };
    const [places, price = 0n] = found.best.value;
    if (places !== filled) return { ties, next: [], isOver: true, steps };
    const point = { lower: price, higher: from.higher };
    const { patterns, isComplete } = found.best;
    last = { ...point, value: earnedBy(point), patterns, isComplete };
    if (compare(last.value, from.value) < 0) return { ties, next: [last], isOver: true, steps };
    ties.push(last);
  }
}
