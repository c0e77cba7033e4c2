import { evaluate } from "../../evaluate.js";
import type { Evaluation } from "../../model/evaluation.js";
import type { Lot, Procedure } from "../../model/procedure.js";
import { published } from "../../model/written.js";
import { type Figure, figure } from "../../number/figure.js";
import { divide, multiply, type Rational, reduce, whole } from "../../number/rational.js";
import { withLot } from "../altered/lot.js";
import { withWeights } from "../altered/weight.js";
import { areaOf, type Point } from "./plane.js";
import type { NoRegionsFigures, WeightPoint, WeightQuestion, WeightRegions, Weights } from "./records.js";
import { ruleFaults } from "./refused.js";
import { cornersOf, leadersAt, regionsOf, tiesOf } from "./regions.js";
import { told } from "./sentences.js";
import { type Siblings, siblingsIn, weighing } from "./siblings.js";
import { cornerTotals, samplesAt, totalFaults } from "./totals.js";

/**
 * Says who leads a lot by the total, in the last round, wherever the weights of three sibling criteria may stand while
 * what they add up to, and everything else, stays as published. Every corner is an exact fraction.
 *
 * A total is a straight line of the weights where each criterion's points are, which is derived from its formula, and
 * nothing is rounded on the way. The lines are read from three evaluations inside the triangle. On its sides, where a
 * weight is zero, the regions are what they come to from inside: a minimum in per cent of that weight still holds.
 *
 * Where totals are no such lines, or other bids would be admitted at other weights, it gives all reasons in place of
 * regions.
 */
export function weightRegions(procedure: Procedure, { lot: id, criteria }: WeightQuestion): WeightRegions {
  const { lots } = procedure.tender;
  const lot = id === undefined && lots.length === 1 ? lots[0] : lots.find((each) => each.id === id);
  if (lot === undefined)
    return refused(procedure, "", [{ kind: "lotUnclear", lot: id, lots: lots.map((each) => each.id) }]);
  const siblings = siblingsIn(lot, criteria);
  if ("kind" in siblings) return refused(procedure, lot.id, [siblings]);
  if (siblings.nodes.length !== 3) return refused(procedure, lot.id, [{ kind: "notSiblings", criteria }]);
  const evaluations = samplesAt(3).map((shares) =>
    evaluate(untied(withLot(procedure, lot.id, (it) => withWeights(it, weighing(siblings, shares))))),
  );
  const [inside] = evaluations as [Evaluation, Evaluation, Evaluation];
  const [first, ...more] = [
    ...ruleFaults(procedure, lot, siblings, inside.rounds),
    ...totalFaults(inside, lot.id, siblings),
  ];
  if (first !== undefined) return refused(procedure, lot.id, [first, ...more]);
  return regionsIn(procedure, lot, criteria, siblings, evaluations);
}

function regionsIn(
  procedure: Procedure,
  { id: lot }: Lot,
  criteria: WeightQuestion["criteria"],
  { nodes, sum }: Siblings,
  evaluations: readonly Evaluation[],
): WeightRegions {
  const totals = cornerTotals(procedure, lot, evaluations);
  const all = regionsOf(totals);
  const regions = all.filter(({ polygon }) => polygon.length > 0);
  const weightsAt = (point: Point): Weights =>
    Object.fromEntries(nodes.map(({ id }, index) => [id, figureOf(multiply(point[index] as Rational, sum))]));
  const pointAt = (point: Point): WeightPoint => ({
    weights: weightsAt(point),
    bids: leadersAt(totals, point),
  });
  const [a, b, c] = nodes.map(({ declared }) => reduce(divide(declared.weight, sum))) as [
    Rational,
    Rational,
    Rational,
  ];
  return published({
    outcome: "regions",
    round: evaluations[0]?.rounds.at(-1)?.round ?? "",
    lot,
    criteria,
    sum: figure(sum),
    published: pointAt([a, b, c]),
    regions: regions.map(({ bids, polygon }) => ({
      bids,
      corners: polygon.map(weightsAt),
      percent: figureOf(multiply(areaOf(polygon), whole(100n))),
    })),
    ties: tiesOf(totals, regions).map(({ bids, from, to }) => ({
      bids,
      from: weightsAt(from),
      to: weightsAt(to),
    })),
    corners: cornersOf(regions).map(pointAt),
    never: all.flatMap(({ bids, polygon }) => (polygon.length === 0 ? bids : [])),
  });
}

const figureOf = (value: Rational): Figure => figure(reduce(value));

/** Only totals are asked for: what would settle a tie may be due, and is not needed. */
const untied = (procedure: Procedure): Procedure => ({
  ...procedure,
  tender: { ...procedure.tender, tieBreaks: [] },
});

const refused = (
  procedure: Procedure,
  lot: string,
  [first, ...more]: readonly [NoRegionsFigures, ...NoRegionsFigures[]],
): WeightRegions =>
  published({
    outcome: "refused",
    reasons: [told(procedure, lot, first), ...more.map((each) => told(procedure, lot, each))],
  });
