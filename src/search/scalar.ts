import type { Objective, Problem } from "./problem.js";

/**
 * The objectives as one whole number, the lower the better: each is weighted by more than all later ones together can
 * make good, so that comparing the numbers is comparing the objectives one after the other.
 */
export interface Scalar {
  /** What each objective weighs, with the sign that makes lower better. */
  readonly weights: readonly bigint[];
  /** What a place without an offer costs. */
  readonly openCost: bigint;
  readonly valueCost: (values: readonly bigint[]) => bigint;
  /** The objectives that have this cost, or that no pattern of a higher cost is better than. */
  readonly valueOf: (cost: bigint) => bigint[];
}

export function scalarOf({ lots, offers, objectives }: Problem): Scalar {
  const places = lots.reduce((sum, lot) => sum + lot.places, 0);
  const cases = offers.map((offer) => offer.cases.map((each) => each.values));
  const ranges = objectives.map((objective) => rangeOf(objective, cases, places));
  const weights: bigint[] = [];
  let below = 0n;
  for (const range of ranges.toReversed()) {
    const weight = 2n * below + 1n;
    weights.unshift(weight);
    below += range * weight;
  }
  const signed = objectives.map((objective, index) =>
    isHigherBetter(objective) ? -(weights[index] as bigint) : (weights[index] as bigint),
  );
  return {
    weights: signed,
    openCost: objectives.reduce(
      (sum, { kind }, index) => (kind === "filled" ? sum + (weights[index] as bigint) : sum),
      0n,
    ),
    valueCost: (values) =>
      objectives.reduce(
        (sum, each, index) =>
          each.kind === "value" ? sum + (values[each.at] as bigint) * (signed[index] as bigint) : sum,
        0n,
      ),
    valueOf: (cost) => {
      let left = cost;
      return objectives.map((objective, index) => {
        const weight = weights[index] as bigint;
        const count = floorDivide(left + (weight - 1n) / 2n, weight);
        left -= count * weight;
        if (objective.kind === "filled") return BigInt(places) - count;
        return objective.better === "higher" ? -count : count;
      });
    },
  };
}

const isHigherBetter = (objective: Objective): boolean =>
  objective.kind === "filled" || objective.better === "higher";

/** More than the sum of this objective can be in size: no pattern takes more offers than there are places. */
function rangeOf(
  objective: Objective,
  cases: readonly (readonly (readonly bigint[])[])[],
  places: number,
): bigint {
  if (objective.kind === "filled") return BigInt(places);
  const sizes = cases.map((each) =>
    each.reduce((most, values) => {
      const value = values[objective.at] as bigint;
      const size = value < 0n ? -value : value;
      return size > most ? size : most;
    }, 0n),
  );
  sizes.sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  return sizes.slice(0, places).reduce((sum, size) => sum + size, 0n);
}

/** The quotient rounded down; the divisor is positive. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n && quotient * b !== a ? quotient - 1n : quotient;
}

export const ceilingDivide = (a: bigint, b: bigint): bigint => -floorDivide(-a, b);

export const larger = (a: bigint, b: bigint): bigint => (b > a ? b : a);
