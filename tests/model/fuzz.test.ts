import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { type Issues, safeParseProcedure, safeParseProcedureText } from "../../src/model/parse.js";
import { changed, type Plain, priced, reversed, threeBids, twoLots } from "../support/documents.js";

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

const example = (folder: string): Plain =>
  JSON.parse(readFileSync(new URL(`../../examples/${folder}/procedure.json`, import.meta.url), "utf8"));

const times = process.env.LAWS === "long" ? 10 : 1;

const originals = [
  threeBids(),
  twoLots(),
  priced(),
  example("06-social-value"),
  example("07-two-lots-each"),
  example("08-framework"),
];

type Mutation =
  | { readonly kind: "put"; readonly value: unknown }
  | { readonly kind: "remove" }
  | { readonly kind: "copy"; readonly from: Path }
  | { readonly kind: "rename"; readonly key: string };

const at = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Plain)[key]
        : undefined,
    document,
  );

/** The document with one place changed; as it is, where an earlier mutation took the place away. */
function mutate(document: Plain, path: Path, mutation: Mutation): Plain {
  const holder = at(document, path.slice(0, -1));
  if (typeof holder !== "object" || holder === null) return document;
  if (mutation.kind === "remove") return changed(document, path, undefined);
  if (mutation.kind === "put") return changed(document, path, mutation.value);
  if (mutation.kind === "copy") return changed(document, path, at(document, mutation.from));
  if (Array.isArray(holder)) return document;
  return changed(
    changed(document, path, undefined),
    [...path.slice(0, -1), mutation.key],
    at(document, path),
  );
}

/** A valid document with one to three places changed, taken out, renamed, or made equal to another part of it. */
const mutated: fc.Arbitrary<Plain> = fc.constantFrom(...originals).chain((original) => {
  const place = fc.constantFrom(...placesIn(original));
  const mutation: fc.Arbitrary<Mutation> = fc.oneof(
    { weight: 4, arbitrary: odd.map((value): Mutation => ({ kind: "put", value })) },
    { weight: 2, arbitrary: fc.constant<Mutation>({ kind: "remove" }) },
    { weight: 4, arbitrary: place.map((from): Mutation => ({ kind: "copy", from })) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("id", "weight", "prices", "lot", "lots", "combined", "type", "colour", "constructor")
        .map((key): Mutation => ({ kind: "rename", key })),
    },
  );
  const mutations = fc.array(fc.tuple(place, mutation), { minLength: 1, maxLength: 3 });
  return mutations.map((list) =>
    list.reduce((document, [path, each]) => mutate(document, path, each), original),
  );
});

/** Small changes that mostly leave a document in order, so that evaluation meets them. */
const nudged: fc.Arbitrary<Plain> = fc.constantFrom(...originals).chain((original) => {
  const figures = placesIn(original).filter((path) => /^[\d.]+$/.test(`${at(original, path)}`));
  const prices = figures.filter(
    (path) => path.includes("offers") || path.includes("scoresheets") || path.includes("ceiling"),
  );
  const lists = placesIn(original).filter((path) => typeof path.at(-1) === "number");
  const nudge = fc.oneof(
    fc.tuple(
      fc.constantFrom(...prices),
      fc.constantFrom("0", "1", "2", "3", "600", "600.00", "0.1", "1e2", "999999999999"),
    ),
    fc.tuple(fc.constantFrom(...lists), fc.constant(undefined)),
  );
  return fc
    .array(nudge, { minLength: 1, maxLength: 4 })
    .map((list) =>
      list.reduce(
        (document, [path, value]) =>
          mutate(document, path, value === undefined ? { kind: "remove" } : { kind: "put", value }),
        original,
      ),
    );
});

/** Every issue has its sentence and a path; nothing of the engine shows through. */
function expectSound(issues: Issues): void {
  for (const { message, path } of issues) {
    expect(message).toMatch(/^.{10,}[.?]$/su);
    expect(message).not.toMatch(/\[object|undefined|=>/);
    expect(path.every((key) => typeof key === "string" || Number.isInteger(key))).toBe(true);
  }
  const places = issues.map((each) => JSON.stringify([each.path, each.message]));
  expect(new Set(places).size).toBe(places.length);
}

describe("a document, however wrong", () => {
  it.each([
    ["mutated in any way", mutated, 500 * times],
    ["nudged in its figures and lists", nudged, 150 * times],
  ] as const)(
    "gives issues or a procedure that evaluates, %s",
    (_how, documents, numRuns) => {
      let evaluations = 0;
      fc.assert(
        fc.property(documents, (document) => {
          const read = safeParseProcedure(document);
          if (read.success) {
            expect(evaluate(read.procedure).rounds.length).toBeGreaterThan(0);
            evaluations += 1;
          } else {
            expectSound(read.issues);
            expect(safeParseProcedure(reversed(document))).toEqual(read);
          }
        }),
        { seed: process.env.LAWS === "long" ? 7 : 1, numRuns },
      );
      expect(evaluations).toBeGreaterThan(numRuns / 40);
    },
    600_000,
  );

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
      { seed: 2, numRuns: 1000 },
    );
  });

  it("gives issues for text that is cut, doubled or strewn with signs", () => {
    const text = JSON.stringify(twoLots());
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 3 }), (from, to, junk) => {
        const read = safeParseProcedureText(text.slice(0, from) + junk + text.slice(to));
        if (read.success) expect(evaluate(read.procedure).rounds).toHaveLength(2);
        else expectSound(read.issues);
      }),
      { seed: 3, numRuns: 800 },
    );
  });
});
