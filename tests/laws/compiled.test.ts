import * as fc from "fast-check";
import { expect, it } from "vitest";
import { compileLot } from "../../src/compile/compileLot.js";
import type { CompiledLot, Varied } from "../../src/compile/records.js";
import type { CriterionDocument } from "../../src/model/document/criteria.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { safeParseProcedure } from "../../src/model/parse.js";
import type { Criterion, Lot, Procedure } from "../../src/model/procedure.js";
import { divide, multiply, type Rational, reduce, sum, whole } from "../../src/number/rational.js";
import { withLot } from "../../src/whatif/altered/lot.js";
import { withWeights } from "../../src/whatif/altered/weight.js";
import { standingOf } from "../../src/whatif/standing.js";
import { turnOf } from "../../src/whatif/tipping/turn.js";
import { documents, plainJson } from "../support/generate.js";
import { everyMethod } from "../support/generateMethods.js";
import { manners, wrongRanks } from "../support/tradeMarket.js";
import { parsed } from "./law.js";

const levelsOf = (criteria: readonly Criterion[]): (readonly Criterion[])[] => [
  criteria,
  ...criteria.flatMap((node) => (node.type === "group" ? levelsOf(node.criteria) : [])),
];

/** Every weight of a level, or all but its last. */
const weightsOf = (level: readonly Criterion[], most: number): Varied[] =>
  (level.length > 2 && most % 2 === 0 ? level.slice(0, -1) : level).map(({ id }) => ({
    kind: "weight",
    criterion: id,
    most,
  }));

/** Scores of a lot that are there to be varied, on their scales. */
function scoresOf(procedure: Procedure, lot: Lot, take: number): Varied[] {
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

function agrees(
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
type Met = Map<string, number>;

const meet = (met: Met, compiled: CompiledLot): void => {
  const kinds =
    compiled.reading.by === "kernel" ? ["kernel"] : compiled.reading.reasons.map(({ kind }) => kind);
  for (const kind of kinds) met.set(kind, (met.get(kind) ?? 0) + 1);
};

function compilesTruly(document: ProcedureDocument, seed: number, most: number, met: Met): void {
  const procedure = parsed(document);
  for (const lot of procedure.tender.lots) {
    const levels = levelsOf(lot.criteria);
    const weights = weightsOf(levels[seed % levels.length] ?? [], most);
    const scores = scoresOf(procedure, lot, 1 + (seed % 3));
    for (const varied of [weights, scores, [...scores, ...weights]]) {
      const compiled = compileLot(procedure, lot.id, varied);
      if ("refused" in compiled) {
        expect(compiled.refused.every(({ kind }) => kind === "noWeight")).toBe(true);
        continue;
      }
      meet(met, compiled);
      let state = seed + 1;
      const next = (below: number): number => {
        state = (state * 48271) % 2147483647;
        return state % below;
      };
      const scenarios = Array.from({ length: compiled.reading.by === "kernel" ? 6 : 1 }, () =>
        varied.map((each) =>
          each.kind === "weight"
            ? next(most + 1)
            : each.kind === "score"
              ? next(each.figures.length)
              : each.from,
        ),
      );
      agrees(procedure, lot, compiled, scenarios);
    }
  }
}

const most = fc.constantFrom(1, 3, 20, 1 << 20);
const anyDocument = fc.constantFrom(...everyMethod).chain((using) => documents(using, { complete: true }));

it("compiled ranks are those of an evaluation, whatever is published", () => {
  const met: Met = new Map();
  fc.assert(
    fc.property(anyDocument, fc.nat(1000), most, (document, seed, top) =>
      compilesTruly(document, seed, top, met),
    ),
    { seed: 1, numRuns: 10 },
  );
  expect(met.size).toBeGreaterThan(5);
});

/** The total decides, no minimum is published, and at most the total is rounded. */
function covered(document: ProcedureDocument, isRounded: boolean): ProcedureDocument {
  const without = (each: CriterionDocument): CriterionDocument => {
    const { minimum: _minimum, ...rest } = each as CriterionDocument & { minimum?: unknown };
    const made = rest as CriterionDocument;
    return made.type === undefined ? { ...made, criteria: made.criteria.map(without) } : made;
  };
  const { combine, tieWithin, minimum, rounding, ...tender } = document.tender;
  return plainJson({
    ...document,
    tender: {
      ...tender,
      rounding: isRounded ? [{ of: "total", places: "1", mode: "halfUp" }] : undefined,
      criteria: tender.criteria?.map(without),
      lots: tender.lots?.map((lot) => ({ ...lot, criteria: lot.criteria?.map(without) })),
    },
  });
}

it("and where it is added up, with ties, twins, tie-breaks and a rounded total", () => {
  const met: Met = new Map();
  const simple = fc
    .constantFrom(...everyMethod.filter(({ context }) => context !== "combine"))
    .chain((using) => fc.tuple(documents(using, { complete: true, unrounded: true }), fc.boolean()))
    .map(([document, isRounded]) => covered(document, isRounded))
    .filter((document) => safeParseProcedure(document).success);
  fc.assert(
    fc.property(simple, fc.nat(1000), most, (document, seed, top) => compilesTruly(document, seed, top, met)),
    { seed: 1, numRuns: 12 },
  );
  expect(met.get("kernel")).toBeGreaterThan(20);
});

it.each(manners)(
  "1,000 rankings of %s markets are those that evaluations and whole numbers give",
  (manner) => {
    const wrong = Array.from({ length: 10 }, (_, seed) => wrongRanks(manner, seed, 100));
    expect(wrong).toEqual(wrong.map(() => 0));
  },
);
