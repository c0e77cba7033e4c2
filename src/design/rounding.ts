import type { Lot, Tender } from "../model/procedure.js";
import { nodesOf } from "../model/resolve/lot.js";
import { type Rounding, type Stage, settled } from "../model/roundings.js";
import { figure } from "../number/figure.js";
import {
  absolute,
  compare,
  divide,
  equal,
  multiply,
  type Rational,
  reduce,
  sum,
  whole,
} from "../number/rational.js";
import { stageOfLeaf } from "../passes/score/leaf.js";
import type { DesignFigures } from "./finding.js";
import { leastRise, type Rung, riseOf, rungsOf, type Scored, scoredIn } from "./points.js";

/** Roundings that are coarser than the points that a step of a scale is worth. */
export const roundings = (tender: Tender, lot: Lot): DesignFigures[] => [
  ...scoredIn(lot).flatMap((node) => hidesStep(tender, node)),
  ...beforeSum(tender, lot),
];

/**
 * Neighbouring scores that earn the same once points are rounded; or whose difference is less than the unit to which
 * the total is rounded, so that totals that differ by it alone may become equal.
 */
function hidesStep({ rounding }: Tender, node: Scored): DesignFigures[] {
  const exact = rungsOf(node, {}).filter((rung) => !equal(rung.points, rung.nextPoints));
  const own = stageOfLeaf(rounding, node.top);
  return [...hiddenBy(own, rounding[own], exact), ...hiddenBy("total", rounding.total, exact)].map(
    (each) => ({
      ...each,
      code: "roundingHidesStep",
      criterion: node.id,
    }),
  );
}

function hiddenBy(of: Stage, rule: Rounding | undefined, exact: readonly Rung[]) {
  if (rule === undefined) return [];
  const unit = { n: 1n, d: 10n ** BigInt(rule.places) };
  const rounded = exact.map((rung) => ({
    ...rung,
    points: of === "total" ? rung.points : settled(rung.points, rule),
    nextPoints: of === "total" ? rung.nextPoints : settled(rung.nextPoints, rule),
    step: riseOf(rung),
  }));
  const hidden = rounded.find((rung) =>
    of === "total" ? compare(absolute(rung.step), unit) < 0 : equal(rung.points, rung.nextPoints),
  );
  if (hidden === undefined) return [];
  const { at, points, next, nextPoints, step } = hidden;
  const figures = {
    at: figure(at),
    points: figure(points),
    next: figure(next),
    nextPoints: figure(nextPoints),
  };
  return [{ of, places: rule.places, ...figures, step: figure(step) }];
}

/** How far roundings before the sum may move two bids against each other, against the smallest step there is. */
function beforeSum({ rounding }: Tender, lot: Lot): DesignFigures[] {
  const units = nodesOf(lot.criteria).flatMap((node): Rational[] => {
    if (node.type === "group") return node.top && node.method === undefined ? unitOf(rounding, "group") : [];
    const own = unitOf(rounding, stageOfLeaf(rounding, node.top));
    if (own.length > 0 || node.type === "quality") return own;
    const score = unitOf(rounding, node.type === "price" ? "priceScore" : "measureScore");
    return score.map((unit) => divide(multiply(unit, node.weight), whole(100n)));
  });
  const smallest = scoredIn(lot).reduce<{ criterion: string; rung: Rung } | undefined>((least, node) => {
    const rung = leastRise(rungsOf(node, {}));
    return rung === undefined || (least !== undefined && compare(riseOf(rung), riseOf(least.rung)) >= 0)
      ? least
      : { criterion: node.id, rung };
  }, undefined);
  if (units.length < 2 || smallest === undefined) return [];
  const most = reduce(sum(units));
  const step = riseOf(smallest.rung);
  if (compare(most, step) < 0) return [];
  return [
    {
      code: "roundedBeforeSum",
      count: units.length,
      most: figure(most),
      criterion: smallest.criterion,
      step: figure(step),
    },
  ];
}

const unitOf = (rounding: Tender["rounding"], stage: Stage): Rational[] => {
  const places = rounding[stage]?.places;
  return places === undefined ? [] : [{ n: 1n, d: 10n ** BigInt(places) }];
};
