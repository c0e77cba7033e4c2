import type { Evaluation, LotResult } from "../../model/evaluation.js";
import type { Procedure } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import { multiply, type Rational, reduce, subtract, sum, whole } from "../../number/rational.js";
import type { Point } from "./plane.js";
import type { NoRegionsFigures } from "./records.js";
import type { Totals } from "./regions.js";
import type { Siblings } from "./siblings.js";

/** The last round of an evaluation in one lot. */
export const resultIn = ({ rounds }: Evaluation, lot: string): LotResult =>
  rounds.at(-1)?.lots.find((each) => each.lot === lot) as LotResult;

/** For each of some corners a point near it and inside, where every weight is above zero: its own share twice that of another. */
export const samplesAt = (corners: number): Rational[][] =>
  Array.from({ length: corners }, (_, near) =>
    Array.from(
      { length: corners },
      (_, at): Rational => ({ n: at === near ? 2n : 1n, d: BigInt(corners + 1) }),
    ),
  );

/**
 * What a straight line through these samples has at the corners: so many times the sample beside a corner as there are
 * corners and one, less all of them.
 */
export function atCorners(samples: readonly Rational[]): Rational[] {
  const all = sum(samples);
  const times = whole(BigInt(samples.length + 1));
  return samples.map((near) => reduce(subtract(multiply(near, times), all)));
}

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

/** The totals that the straight lines through the three samples have at the corners, in the order of the bids. */
export function cornerTotals({ bids }: Procedure, lot: string, evaluations: readonly Evaluation[]): Totals {
  const sampled = evaluations.map(
    (each) => new Map(resultIn(each, lot).ranking.map(({ bid, total }) => [bid, total.value])),
  );
  return new Map(
    bids.flatMap(({ id }): [string, Point][] => {
      const totals = sampled.flatMap((each) => each.get(id) ?? []);
      const [a, b, c] = atCorners(totals);
      return a === undefined || b === undefined || c === undefined ? [] : [[id, [a, b, c]]];
    }),
  );
}
