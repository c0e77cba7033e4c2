import { expect } from "vitest";
import type { CompiledLot, Varied } from "../../src/compile/records.js";
import type { Criterion, Lot, Procedure } from "../../src/model/procedure.js";
import { divide, multiply, type Rational, reduce, sum, whole } from "../../src/number/rational.js";
import { withLot } from "../../src/whatif/altered/lot.js";
import { withWeights } from "../../src/whatif/altered/weight.js";
import { standingOf } from "../../src/whatif/standing.js";
import { turnOf } from "../../src/whatif/tipping/turn.js";

export const levelsOf = (criteria: readonly Criterion[]): (readonly Criterion[])[] => [
  criteria,
  ...criteria.flatMap((node) => (node.type === "group" ? levelsOf(node.criteria) : [])),
];

/** Every weight of a level, or all but its last. */
export const weightsOf = (level: readonly Criterion[], most: number): Varied[] =>
  (level.length > 2 && most % 2 === 0 ? level.slice(0, -1) : level).map(({ id }) => ({
    kind: "weight",
    criterion: id,
    most,
  }));

/** Scores of a lot that are there to be varied, on their scales. */
export function scoresOf(procedure: Procedure, lot: Lot, take: number): Varied[] {
  const found: Varied[] = [];
  for (const bid of procedure.bids)
    for (const leaf of lot.leaves)
      if (leaf.type === "quality")
        for (const by of [undefined, ...procedure.bids.flatMap(() => ["E1", "E2", "E3"])]) {
          const subject = { kind: "score", lot: lot.id, bid: bid.id, criterion: leaf.id, by } as const;
          const turn = turnOf(procedure, subject);
          if (
            "refusal" in turn ||
            found.some(
              (each) =>
                each.kind === "score" && each.bid === bid.id && each.criterion === leaf.id && each.by === by,
            )
          )
            continue;
          const { bottom, top } = leaf.markScale && by !== undefined ? leaf.markScale : leaf.scale;
          found.push({
            kind: "score",
            bid: bid.id,
            criterion: leaf.id,
            by,
            figures: [turn.current, top, bottom],
          });
        }
  return found.filter((_, index) => index % take === 0).slice(0, 6);
}

/** The ranks of a scenario by the passes, altered figure by figure. */
function plainly(
  procedure: Procedure,
  lot: Lot,
  varied: readonly Varied[],
  figures: readonly number[],
): number[] {
  const ids = varied.flatMap((each, index) =>
    each.kind === "weight" ? [[each.criterion, index] as const] : [],
  );
  const level = levelsOf(lot.criteria).find((each) => each.some(({ id }) => id === ids[0]?.[0])) ?? [];
  const all = ids.reduce((total, [, index]) => total + (figures[index] as number), 0);
  if (ids.length > 0 && all === 0) return procedure.bids.map(() => 0);
  const own = level.filter(({ id }) => ids.some(([each]) => each === id));
  const together = sum(own.map(({ declared }) => declared.weight));
  const share = (index: number): Rational =>
    reduce(divide(multiply(together, whole(BigInt(figures[index] as number))), whole(BigInt(all))));
  let altered = withLot(procedure, lot.id, (each) =>
    withWeights(each, new Map(ids.map(([id, index]) => [id, share(index)]))),
  );
  for (const [index, each] of varied.entries())
    if (each.kind !== "weight") {
      const subject =
        each.kind === "score" ? { ...each, lot: lot.id, by: each.by } : { ...each, lots: [lot.id] };
      const turn = turnOf(altered, subject);
      if ("refusal" in turn) throw new Error("what is varied was there");
      altered = turn.turned(
        each.kind === "score"
          ? (each.figures[figures[index] as number] as Rational)
          : multiply(each.unit, whole(BigInt(figures[index] as number))),
      );
    }
  const { ranked } = standingOf(altered, lot.id);
  return procedure.bids.map(({ id }) => ranked.find(({ item }) => item.name === id)?.rank ?? 0);
}

/** Holds the ranks of some scenarios against those of the passes. */
export function agrees(
  procedure: Procedure,
  lot: Lot,
  compiled: CompiledLot,
  scenarios: readonly (readonly number[])[],
) {
  const { varied, bids } = compiled;
  const count = scenarios.length;
  const stride = count + 1;
  const figures = new Float64Array(varied.length * stride);
  for (const [s, scenario] of scenarios.entries())
    for (const [v, figure] of scenario.entries()) figures[v * stride + s] = figure;
  const ranks = new Uint16Array(bids.length * stride).fill(999);
  compiled.rank(figures, count, stride, ranks);
  for (const [s, scenario] of scenarios.entries())
    expect(
      bids.map((_, b) => ranks[b * stride + s]),
      JSON.stringify({ scenario, varied: varied.map(({ kind, criterion }) => [kind, criterion]) }),
    ).toEqual(plainly(procedure, lot, varied, scenario));
}

/** How often each way of reading was met. */
export type Met = Map<string, number>;

export const meet = (met: Met, compiled: CompiledLot): void => {
  const kinds =
    compiled.reading.by === "kernel" ? ["kernel"] : compiled.reading.reasons.map(({ kind }) => kind);
  for (const kind of kinds) met.set(kind, (met.get(kind) ?? 0) + 1);
};
