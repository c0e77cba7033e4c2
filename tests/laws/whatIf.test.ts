import * as fc from "fast-check";
import { expect } from "vitest";
import { stateAfter } from "../../src/evaluate.js";
import type { Change } from "../../src/model/document/changes.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { FigureChange } from "../../src/movement/records.js";
import { add, equal, type Rational, sum, zero } from "../../src/number/rational.js";
import { whatIfLines } from "../../src/report/whatIf.js";
import type { Difference } from "../../src/whatif/records.js";
import { type WhatIf, whatIf } from "../../src/whatif/whatIf.js";
import { type Undoable, undoables } from "../support/generateChanges.js";
import { secondRounds } from "../support/generateRounds.js";
import { forAnyMethod, parsed, published } from "./law.js";

const nothing: Difference = { lots: [], groups: [], award: undefined, findings: { came: [], went: [] } };

/** What comes of changes that leave the paperwork in order. */
function tried(document: ProcedureDocument, changes: readonly Change[]): Extract<WhatIf, { success: true }> {
  const result = whatIf(parsed(document), changes);
  fc.pre(result.success);
  return result;
}

const withChange = (documents: fc.Arbitrary<ProcedureDocument>) =>
  documents.chain((document) => fc.tuple(fc.constant(document), undoables(document)));

const withTwo = (documents: fc.Arbitrary<ProcedureDocument>) =>
  documents.chain((document) => fc.tuple(fc.constant(document), undoables(document), undoables(document)));

forAnyMethod("identity: no change, no difference", 20, (documents) =>
  fc.property(documents, (document) => {
    const result = tried(document, []);
    expect(result.difference).toEqual(nothing);
    expect(whatIfLines(result)).toEqual(["Nothing differs."]);
  }),
);

forAnyMethod("a change and its inverse differ in nothing", 30, (documents) =>
  fc.property(withChange(documents), ([document, { change, inverse }]) => {
    expect(tried(document, [change, inverse]).difference).toEqual(nothing);
  }),
);

/** Two changes of different things, in either order. */
const areApart = (one: Undoable, two: Undoable): boolean => one.on !== two.on;

forAnyMethod("changes of different things commute", 30, (documents) =>
  fc.property(withTwo(documents), ([document, one, two]) => {
    fc.pre(areApart(one, two));
    const [first, second] = [
      tried(document, [one.change, two.change]),
      tried(document, [two.change, one.change]),
    ];
    expect(published(second.after)).toEqual(published(first.after));
    expect(JSON.stringify(second.difference)).toBe(JSON.stringify(first.difference));
  }),
);

forAnyMethod("a change leaves the procedure as it is", 20, (documents) =>
  fc.property(withChange(documents), ([document, { change }]) => {
    const procedure = parsed(document);
    const before = JSON.stringify(procedure.document);
    whatIf(procedure, [change]);
    expect(JSON.stringify(procedure.document)).toBe(before);
  }),
);

const addsUp = ({ before, after, change }: FigureChange): boolean =>
  equal(add(before.value, change.value), after.value);

forAnyMethod("the difference adds up, and is told in lines that fit", 30, (documents) =>
  fc.property(withChange(documents), ([document, { change }]) => {
    const result = tried(document, [change]);
    const { rounding = [], combine } = result.procedure.document.tender;
    const isPlain =
      rounding.length === 0 && (document.tender.rounding ?? []).length === 0 && combine?.kind !== "formula";
    for (const lot of result.difference.lots)
      for (const { price, criteria, total } of lot.changed) {
        const figures = [price, total, ...criteria].filter((each) => each !== undefined);
        expect(figures.filter((each) => !addsUp(each))).toEqual([]);
        if (!isPlain) continue;
        const tops = result.procedure.tender.lots.find(({ id }) => id === lot.lot)?.criteria ?? [];
        const gained = criteria
          .filter(({ criterion }) => tops.some(({ id }) => id === criterion))
          .map((each): Rational => each.change.value);
        expect(equal(sum(gained), total?.change.value ?? zero)).toBe(true);
      }
    const lines = whatIfLines(result);
    const fits = (line: string): boolean => line.length <= 100 || /^[\d\s.…,;→]+$/.test(line);
    expect(lines.filter((line) => !fits(line))).toEqual([]);
    expect(lines.join("\n")).not.toMatch(/undefined|NaN|Infinity/);
  }),
);

forAnyMethod("the offers of an earlier round as the last give the state after that round", 20, (documents) =>
  fc.property(documents.chain(secondRounds), (document) => {
    const round = document.tender.rounds?.[0]?.id ?? "";
    const state = stateAfter(parsed(document), round);
    const result = tried(document, [{ kind: "takeRound", round }]);
    expect(state && published(result.after)).toEqual(state && published(state));
  }),
);
