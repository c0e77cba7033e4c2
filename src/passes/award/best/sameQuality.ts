import { compare } from "../../../number/rational.js";
import { best } from "../../../search/best.js";
import type { Floor } from "../../../search/column.js";
import type { Objective } from "../../../search/problem.js";
import type { Ground, Same } from "./climb.js";
import { pointsAt, priceAt } from "./problem.js";

export interface SameQuality {
  /** Dearer patterns that earn as much, where the points for price stand still. */
  readonly ties: readonly Same[];
  /** The cheapest that earns less. */
  readonly next: readonly Same[];
  /** Whether all of that was found in so many steps. */
  readonly isOver: boolean;
}

/** Goes from a point on the frontier to the dearer patterns of the same quality, until one earns less. */
export function sameQuality({ problem, filled, earnedBy, budget }: Ground, from: Same): SameQuality {
  const ties: Same[] = [];
  for (let last: Same = from; ; ) {
    const floors: Floor[] = [
      { at: pointsAt, sign: 1n, least: from.higher },
      { at: pointsAt, sign: -1n, least: -from.higher },
      { at: priceAt, sign: 1n, least: last.lower + 1n },
    ];
    const objectives: Objective[] = [{ kind: "filled" }, { kind: "value", at: priceAt, better: "lower" }];
    const found = best({ ...problem, objectives }, { steps: budget.steps, upTo: "ties" }, floors);
    budget.steps -= found.steps;
    if (found.kind === "nothing") return { ties, next: [], isOver: true };
    if (found.kind === "unknown" || found.proof.kind !== "exact") return { ties, next: [], isOver: false };
    const [places, price = 0n] = found.best.value;
    if (places !== filled) return { ties, next: [], isOver: true };
    const point = { lower: price, higher: from.higher };
    const { patterns, isComplete } = found.best;
    last = { ...point, value: earnedBy(point), patterns, isComplete };
    if (compare(last.value, from.value) < 0) return { ties, next: [last], isOver: true };
    ties.push(last);
  }
}
