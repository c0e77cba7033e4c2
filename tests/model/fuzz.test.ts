import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { safeParseProcedure, safeParseProcedureText } from "../../src/model/parse.js";
import { changed, type Plain, threeBids, twoLots } from "../support/documents.js";

type Path = readonly (string | number)[];

/** Every place of a document, from the top down. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const parts = Object.entries(value).map(
    ([key, part]) => [Array.isArray(value) ? Number(key) : key, part] as const,
  );
  return [path, ...parts.flatMap(([key, part]) => placesIn(part, [...path, key]))].filter(
    (each) => each.length > 0,
  );
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    "",
    " ",
    "0",
    "-1",
    "1e9",
    "£1",
    "9".repeat(41),
    "\u0000",
    "\uD800",
    "é̈",
    "__proto__",
    [],
    {},
    [[]],
    "constructor",
  ),
  fc.constantFrom<unknown>(0, -1, 1.5, 1e300, 2 ** 60, Number.NaN, Number.POSITIVE_INFINITY),
  fc.string(),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant(Array.from({ length: 2000 }, () => "A")),
);

const originals = [threeBids(), twoLots()];

/** A valid document with one to three places changed, taken out, or exchanged for another part of it. */
const mutated: fc.Arbitrary<Plain> = fc.constantFrom(...originals).chain((original) => {
  const place = fc.constantFrom(...placesIn(original));
  const mutation = fc.record({ place, value: fc.oneof(odd, fc.constant(undefined), place) });
  return fc.array(mutation, { minLength: 1, maxLength: 3 }).map((mutations) =>
    mutations.reduce((document, { place: path, value }) => {
      try {
        const isPath =
          Array.isArray(value) &&
          value.length > 0 &&
          value.every((key) => typeof key === "string" || typeof key === "number");
        const other = isPath
          ? (value as Path).reduce<unknown>((at, key) => (at as Plain | undefined)?.[key as string], document)
          : value;
        return changed(document, path, other);
      } catch {
        // An earlier mutation took the place away.
        return document;
      }
    }, original),
  );
});

describe("a document, however wrong", () => {
  it("gives issues or a procedure that evaluates, and is never thrown", () => {
    fc.assert(
      fc.property(mutated, (document) => {
        const read = safeParseProcedure(document);
        if (read.success) expect(evaluate(read.procedure).rounds.length).toBeGreaterThan(0);
        else expect(read.issues.length).toBeGreaterThan(0);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it("gives issues for whatever is no document at all", () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (value) => {
          expect(safeParseProcedure(value).success).toBe(false);
        },
      ),
      { seed: 2, numRuns: 1500 },
    );
  });

  it("gives issues for text that is cut, doubled or strewn with signs", () => {
    const text = JSON.stringify(twoLots());
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 3 }), (from, to, junk) => {
        const read = safeParseProcedureText(text.slice(0, from) + junk + text.slice(to));
        expect(read.success ? [] : read.issues.length).toBeDefined();
      }),
      { seed: 3, numRuns: 1500 },
    );
  });
});
