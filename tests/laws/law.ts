import * as fc from "fast-check";
import { describe, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import { resolve } from "../../src/model/resolve.js";
import { everyMethod, type Using } from "../support/generateMethods.js";

/** Holds a law for every method and combining rule of the catalogue: a new entry is under law at once. */
export function forEveryMethod(
  sentence: string,
  numRuns: number,
  property: (using: Using) => fc.IProperty<unknown>,
  methods: readonly Using[] = everyMethod,
): void {
  describe(sentence, () => {
    it.each(methods.map((using) => [using.entry.kind, using] as const))(
      "%s",
      (_kind, using) => {
        fc.assert(property(using), { seed: 1, numRuns });
      },
      60_000,
    );
  });
}

/** Holds a law that does not depend on a method. */
export function law(sentence: string, numRuns: number, property: () => fc.IProperty<unknown>): void {
  it(sentence, () => fc.assert(property(), { seed: 1, numRuns }), 60_000);
}

export const evaluated = (document: ProcedureDocument): Evaluation => evaluate(resolve(document));
