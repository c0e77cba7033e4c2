import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  canonicalForm,
  checkFrozen,
  evaluate,
  parseProcedure,
  record,
  replay,
  replayText,
} from "weighbridge";
import { canonicalText } from "../../src/model/canonical.js";
import { procedureDocument } from "../../src/model/document/document.js";
import type { TenderDocument } from "../../src/model/document/tender.js";
import { undoRefinements } from "../../src/model/refinements.js";
import { publishedText } from "../../src/record/canonical.js";
import { documents } from "../support/generate.js";
import { everyMethod } from "../support/generateMethods.js";
import {
  edited,
  hasDigits,
  leavesIn,
  nudged,
  type Place,
  rekeyed,
  respelled,
  valueAt,
} from "../support/leaves.js";
import { evaluated, type Json, parsed } from "./law.js";

const anyDocument = fc.constantFrom(...everyMethod).chain((using) => documents(using));
const runs = (usual: number): number => (process.env.LAWS === "long" ? 10 : 1) * usual;

const form = (document: unknown): string => canonicalForm(parseProcedure(document));
const text = (json: Json): string => canonicalText(json, procedureDocument, "kept");

it("a document has one canonical form, whatever its keys, spelling and text", () => {
  const property = fc.property(anyDocument, (document) => {
    const json = document as unknown as Json;
    const text = canonicalForm(parsed(document));
    for (const same of [rekeyed(json), respelled(json), JSON.parse(JSON.stringify(json)), JSON.parse(text)])
      expect(form(same)).toBe(text);
    expect(JSON.stringify(evaluate(parseProcedure(JSON.parse(text))))).toBe(
      JSON.stringify(evaluated(document)),
    );
  });
  fc.assert(property, { seed: 1, numRuns: runs(10) });
});

it("another meaning has another canonical form", () => {
  const property = fc.property(anyDocument, fc.infiniteStream(fc.nat()), (document, picks) => {
    const json = document as unknown as Json;
    const leaves = leavesIn(json);
    for (const pick of picks.take(20)) {
      const place = leaves[pick % leaves.length] ?? [];
      const value = valueAt(json, place);
      const other = hasDigits(value) ? nudged(value, pick) : `${value}x`;
      expect(text(edited(json, place, () => other))).not.toBe(text(json));
    }
  });
  fc.assert(property, { seed: 1, numRuns: runs(10) });
});

it("canonical text of a figure in the document is the figure itself", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(12), (units, places) => {
      const digits = `${units < 0n ? -units : units}`.padStart(places + 1, "0");
      const point = digits.length - places;
      const written = `${units < 0n ? "-" : ""}${digits.slice(0, point)}${places > 0 ? `.${digits.slice(point)}` : ""}`;
      const short = JSON.parse(text({ tender: { outOf: written } } as Json)).tender.outOf as string;
      expect(short.length).toBeLessThanOrEqual(written.length);
      expect(short).not.toMatch(/\.\d*0$|\.$|^-0$/);
      const scaled = (figure: string) => {
        const [whole = "", part = ""] = figure.split(".");
        return BigInt(whole + part.padEnd(12, "0"));
      };
      expect(scaled(short)).toBe(scaled(written));
    }),
  );
});

interface Change {
  readonly path: Place;
  readonly before?: Json;
  readonly after?: Json;
}

/** Changes a rule somewhere: another value, one taken away, or an item of a list written twice. */
function changeIn(rules: Json, pick: number, how: number): { rules: Json; change: Change } {
  const places = leavesIn(rules).filter((path) => path.length > 0);
  const leaf = places[pick % places.length] ?? [];
  const path = leaf.slice(0, 1 + ((pick >> 8) % leaf.length));
  const holder = path.slice(0, -1);
  const last = path.at(-1) as string | number;
  const before = valueAt(rules, path);
  const inHolder = (edit: (value: Json) => Json): Json => edited(rules, holder, edit);
  if (how === 0)
    return {
      rules: edited(rules, path, () => "9"),
      change: { path, before, after: "9" },
    };
  if (typeof last === "string")
    return {
      rules: inHolder((value) =>
        Object.fromEntries(Object.entries(value as object).filter(([key]) => key !== last)),
      ),
      change: { path, before },
    };
  if (how === 1)
    return {
      rules: inHolder((value) => (value as Json[]).filter((_, index) => index !== last)),
      change: { path, before },
    };
  return {
    rules: inHolder((value) => (value as Json[]).toSpliced(last, 0, before)),
    change: { path, after: before },
  };
}

it("refinements taken back give the rules as they were published", () => {
  const picks = fc.array(fc.tuple(fc.nat(), fc.nat(2)), { minLength: 1, maxLength: 12 });
  const property = fc.property(anyDocument, picks, ({ tender }, chosen) => {
    let rules = tender as unknown as Json;
    const refinements = chosen.flatMap(([pick, how]) => {
      if (leavesIn(rules).every((path) => path.length === 0)) return [];
      const made = changeIn(rules, pick, how);
      if (JSON.stringify(made.rules) === JSON.stringify(rules)) return [];
      rules = made.rules;
      const { path, ...told } = made.change;
      return [
        { path: ["tender", ...path.map(String)], ...told, by: "b", at: "2026-03-01T09:00:00Z", reason: "r" },
      ];
    });
    const refined = {
      ...(rules as object),
      frozen: "0".repeat(64),
      refinements,
    } as unknown as TenderDocument;
    expect(undoRefinements(refined).fault).toBeUndefined();
    expect(publishedText(refined)).toBe(publishedText(tender));
  });
  fc.assert(property, { seed: 1, numRuns: runs(40) });
});

it("a record is replayed byte for byte", async () => {
  const property = fc.asyncProperty(anyDocument, async (document) => {
    const procedure = parsed(document);
    const evaluation = evaluate(procedure);
    const kept = await record(procedure, evaluation);
    const { workings, ...published } = kept.evaluation;
    expect(JSON.stringify(published)).toBe(JSON.stringify(evaluation));
    expect(workings).toHaveLength(evaluation.workings.length);
    const written = JSON.stringify(kept);
    for (const found of [
      await replay(JSON.parse(written)),
      await replay(rekeyed(JSON.parse(written))),
      await replay({ ...kept, document: respelled(kept.document as unknown as Json) }),
      await replayText(written),
      await replayText(JSON.stringify(kept, null, 2)),
    ])
      expect(found).toMatchObject({ outcome: "reproduced", digest: kept.digest });
  });
  await fc.assert(property, { seed: 1, numRuns: runs(6) });
});

it("any figure that is edited in a record is noticed", async () => {
  const property = fc.asyncProperty(anyDocument, fc.infiniteStream(fc.nat()), async (document, picks) => {
    const procedure = parsed(document);
    const kept = JSON.parse(JSON.stringify(await record(procedure, evaluate(procedure)))) as Json;
    const places = leavesIn(kept).filter((path) => path[0] !== "version" && hasDigits(valueAt(kept, path)));
    for (const pick of picks.take(6)) {
      const place = places[pick % places.length] ?? [];
      const found = await replay(edited(kept, place, (value) => nudged(value, pick)));
      expect(found.outcome).not.toBe("reproduced");
      if (found.outcome !== "differs") continue;
      if (place[0] === "evaluation")
        expect(found.differences.map((each) => each.path)).toEqual([place.slice(1)]);
      else expect(found.document).toBeDefined();
    }
  });
  await fc.assert(property, { seed: 1, numRuns: runs(8) });
});

it("any rule that is edited after it was frozen is noticed, and named from the published text", async () => {
  let named = 0;
  const property = fc.asyncProperty(anyDocument, fc.infiniteStream(fc.nat()), async (document, picks) => {
    const bare = await checkFrozen(document);
    if (bare.outcome !== "notFrozen") throw new Error(bare.outcome);
    const frozen = { ...document, tender: { ...document.tender, frozen: bare.digest } } as unknown as Json;
    expect(await checkFrozen(frozen, document.tender)).toMatchObject({
      outcome: "unchanged",
      refinements: [],
    });
    const places = leavesIn(frozen).filter(([top, key]) => top === "tender" && key !== "frozen");
    for (const pick of picks.take(10)) {
      const place = places[pick % places.length] ?? [];
      const value = valueAt(frozen, place);
      const other = hasDigits(value) ? nudged(value, pick) : `${value}x`;
      const found = await checkFrozen(
        edited(frozen, place, () => other),
        document,
      );
      if (found.outcome === "unreadable") continue;
      named += 1;
      expect(found).toMatchObject({
        outcome: "changed",
        frozen: bare.digest,
        differences: [{ path: place }],
      });
    }
  });
  await fc.assert(property, { seed: 1, numRuns: runs(8) });
  // What is edited so that it is no longer in order is refused before.
  expect(named).toBeGreaterThan(runs(8));
});
