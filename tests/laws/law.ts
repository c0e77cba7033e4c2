import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { Due, Evaluation, LotResult } from "../../src/model/evaluation.js";
import { safeParseProcedure } from "../../src/model/parse.js";
import type { Procedure } from "../../src/model/procedure.js";
import { documents } from "../support/generate.js";
import { everyMethod, type Using } from "../support/generateMethods.js";

/**
 * How many cases a method gets. A law over whole documents meets every pass whatever the method, so its cases are
 * shared out among the methods; `npm run laws` gives each more than ten times as many.
 */
function runsFor(numRuns: number): number {
  const isLong = process.env.LAWS === "long";
  if (numRuns >= 100) return isLong ? 10 * numRuns : numRuns;
  const shared = (factor: number): number => Math.ceil((numRuns * factor) / everyMethod.length);
  return isLong ? 10 * Math.max(4, shared(10)) : Math.max(1, shared(2.5));
}

/** Holds a law for every method and combining rule of the catalogue: a new entry is under law at once. */
export function forEveryMethod<U extends Using>(
  sentence: string,
  numRuns: number,
  property: (using: U) => fc.IProperty<unknown>,
  methods: readonly U[] = everyMethod as readonly U[],
): void {
  describe(sentence, () => {
    it.each(methods.map((using) => [using.entry.kind, using] as const))(
      "%s",
      (_kind, using) => {
        fc.assert(property(using), { seed: 1, numRuns: runsFor(numRuns) });
      },
      600_000,
    );
  });
}

/** Holds a law that says nothing of the method over documents whose methods are drawn from the whole catalogue. */
export function forAnyMethod(
  sentence: string,
  numRuns: number,
  property: (document: fc.Arbitrary<ProcedureDocument>) => fc.IProperty<unknown>,
): void {
  const document = fc.constantFrom(...everyMethod).chain((using) => documents(using));
  const runs = process.env.LAWS === "long" ? 10 * numRuns : Math.ceil(numRuns / 2);
  it(sentence, () => fc.assert(property(document), { seed: 1, numRuns: runs }), 600_000);
}

/** Shows for every method that is declared to break a law that it does: some case is found in which it fails. */
export function brokenBy<U extends Using>(
  sentence: string,
  property: (using: U) => fc.IProperty<unknown>,
  methods: readonly U[],
): void {
  describe(sentence, () => {
    it.each(methods.map((using) => [using.entry.kind, using] as const))("%s", (_kind, using) => {
      const { counterexample } = fc.check(property(using), { seed: 1, numRuns: 1000 });
      expect(counterexample).not.toBeNull();
    });
  });
}

/** A generated document is in order, or its generator is at fault. */
export function parsed(document: ProcedureDocument): Procedure {
  const read = safeParseProcedure(document);
  if (read.success) return read.procedure;
  throw new Error(read.issues.map((each) => `${each.path.join(".")}: ${each.message}`).join("\n"));
}

export const evaluated = (document: ProcedureDocument): Evaluation => evaluate(parsed(document));

/** What is published of an evaluation, as a reader of the file has it. */
export const published = (evaluation: Evaluation): Json => JSON.parse(JSON.stringify(evaluation));

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The same content whatever the order of lists; sentences, which name bids in their order, are left out. */
export function unordered(json: Json): Json {
  if (Array.isArray(json))
    return json.map(unordered).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json).filter(([key]) => key !== "sentence");
  return Object.fromEntries(entries.sort().map(([key, value]) => [key, unordered(value)]));
}

/** Bids of which something is not known; what a tie-break lacks holds up the lot and not a bid that is ranked. */
export function waitingIn({ due, ranking }: LotResult): string[] {
  const ranked = new Set(ranking.map((each) => each.bid));
  return Array.from(
    new Set(
      due.flatMap((each) =>
        "bid" in each && !(isOfTieBreak(each) && ranked.has(each.bid)) ? [each.bid] : [],
      ),
    ),
  );
}

const isOfTieBreak = (due: Due): boolean =>
  due.kind === "submissionTime" || (due.kind === "price" && due.criterion === undefined);
