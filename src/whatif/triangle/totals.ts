import type { Evaluation, LotResult } from "../../model/evaluation.js";
import type { Procedure } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import { multiply, type Rational, reduce, subtract, whole } from "../../number/rational.js";
import type { Point } from "./plane.js";
import type { NoRegionsFigures } from "./records.js";
import type { Totals } from "./regions.js";
import type { Siblings } from "./siblings.js";

/** The last round of an evaluation in one lot. */
export const resultIn = ({ rounds }: Evaluation, lot: string): LotResult =>
  rounds.at(-1)?.lots.find((each) => each.lot === lot) as LotResult;

/** A share of one half for one corner, and of a quarter for each of the others: inside, where every weight is above zero. */
export const samples: readonly Point[] = [0, 1, 2].map((corner): Point => {
  const share = (at: number): Rational => ({ n: 1n, d: at === corner ? 2n : 4n });
  return [share(0), share(1), share(2)];
});

/** What keeps the totals of an evaluation from being told, or from being exact. */
export function totalFaults(evaluation: Evaluation, lot: string, { nodes }: Siblings): NoRegionsFigures[] {
  const { outcome, due } = resultIn(evaluation, lot);
  if (due.length > 0) return [{ kind: "incomplete", due }];
  if (outcome === "noAdmissibleBid") return [{ kind: "noAdmissibleBid", lot }];
  const settled = evaluation.workings.flatMap((working) =>
    working.of === "points" && working.lots.includes(lot) && working.valuation.inexact
      ? [working.criterion]
      : [],
  );
  return nodesOf(nodes)
    .filter(({ id }) => settled.includes(id))
    .map(({ id, method }) => ({ kind: "notExact", criterion: id, method: method?.kind ?? "" }) as const);
}

/**
 * The totals that the straight lines through the three samples have at the corners, in the order of the bids: three
 * times the sample beside the corner, less the other two.
 */
export function cornerTotals({ bids }: Procedure, lot: string, evaluations: readonly Evaluation[]): Totals {
  const sampled = evaluations.map(
    (each) => new Map(resultIn(each, lot).ranking.map(({ bid, total }) => [bid, total.value])),
  );
  const corner = (near: Rational, ...others: readonly Rational[]): Rational =>
    reduce(others.reduce(subtract, multiply(near, whole(3n))));
  return new Map(
    bids.flatMap(({ id }): [string, Point][] => {
      const [a, b, c] = sampled.map((totals) => totals.get(id));
      if (a === undefined || b === undefined || c === undefined) return [];
      return [[id, [corner(a, b, c), corner(b, a, c), corner(c, a, b)]]];
    }),
  );
}
