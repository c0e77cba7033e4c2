import * as fc from "fast-check";
import { expect, it } from "vitest";
import { compileLot } from "../../src/compile/compileLot.js";
import type { CriterionDocument } from "../../src/model/document/criteria.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { safeParseProcedure } from "../../src/model/parse.js";
import { documents, plainJson } from "../support/generate.js";
import { everyMethod } from "../support/generateMethods.js";
import { manners, wrongRanks } from "../support/tradeMarket.js";
import { parsed } from "./law.js";
import { agrees, levelsOf, type Met, meet, scoresOf, weightsOf } from "./reranked.js";

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
