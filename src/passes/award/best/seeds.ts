import { divide, multiply, type Rational, reduce, subtract, whole } from "../../../number/rational.js";
import { best } from "../../../search/best.js";
import type { Problem } from "../../../search/problem.js";
import type { Point } from "../../../search/result.js";
import type { Ground } from "./climb.js";
import { pointsAt, priceAt } from "./problem.js";

/** How finely a price is weighed against quality: only where a climb starts hangs on it, and no result. */
const fine = 2n ** 40n;
const rounds = 3;
const combinedAt = 2;

/**
 * The price and quality of good patterns, to start a climb from: those that are best were a price to lose points in a
 * straight line, with the slope that the method has at the price that came out before.
 */
export function seeds({ problem, filled, lowest, pricedAt, perPoint, budget }: Ground): Point[] {
  const points: Point[] = [];
  let at = lowest;
  for (let round = 0; round < rounds; round += 1) {
    const on = at / 100n + 1n;
    const slope = divide(subtract(pricedAt(at), pricedAt(at + on)), whole(on));
    const found = best(weighed(problem, reduce(multiply(slope, whole(perPoint)))), {
      steps: budget.steps,
      upTo: "best",
    });
    budget.steps -= found.steps;
    if (found.kind !== "found" || found.best.value[0] !== filled) break;
    const taken = new Map(found.best.patterns[0]?.map((each) => [each.offer, each.case]));
    let [lower, higher] = [0n, 0n];
    for (const { id, cases } of problem.offers) {
      const values = cases[taken.get(id) ?? -1]?.values;
      lower += values?.[priceAt] ?? 0n;
      higher += values?.[pointsAt] ?? 0n;
    }
    points.push({ lower, higher });
    if (lower === at) break;
    at = lower;
  }
  return points;
}

/** The problem with a figure for each offer in which every unit of price takes so much off its quality. */
const weighed = ({ lots, limits, offers }: Omit<Problem, "objectives">, { n, d }: Rational): Problem => ({
  lots,
  limits,
  offers: offers.map((offer) => ({
    ...offer,
    cases: offer.cases.map(({ conditions, values }) => ({
      conditions,
      values: [...values, (values[pointsAt] ?? 0n) * fine - (values[priceAt] ?? 0n) * ((n * fine) / d)],
    })),
  })),
  objectives: [{ kind: "filled" }, { kind: "value", at: combinedAt, better: "higher" }],
});
