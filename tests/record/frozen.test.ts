import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  checkFrozen,
  evaluate,
  frozenLines,
  parseProcedure,
  publishedForm,
  reportJson,
  reportText,
  stateAfter,
} from "weighbridge";
import { changed, type Plain, threeBids, twoLots } from "../support/documents.js";

const digestOf = (document: unknown): string =>
  createHash("sha256")
    .update(publishedForm(parseProcedure(document)))
    .digest("hex");

const frozen = (document: Plain): Plain => changed(document, ["tender", "frozen"], digestOf(document));

const weight = ["tender", "criteria", 0, "weight"];
const reweighed = (document: Plain): Plain =>
  changed(changed(document, weight, "50"), ["tender", "criteria", 1, "weight"], "50");
const told = { by: "procurement lead", at: "2026-03-01T09:00:00Z", reason: "clarification 3" };
const refined = reweighed(
  changed(
    frozen(threeBids()),
    ["tender", "refinements"],
    [
      { path: ["tender", "criteria", 0, "weight"], before: "60", after: "50.0", ...told },
      { path: ["tender", "criteria", "1", "weight"], before: 40, after: "50", ...told },
    ],
  ),
);

describe("checkFrozen", () => {
  it("gives the digest to write in, which Node computes as well", async () => {
    const digest = digestOf(twoLots());
    expect(await checkFrozen(twoLots())).toEqual({ outcome: "notFrozen", digest });
    expect(await checkFrozen(frozen(twoLots()))).toEqual({ outcome: "unchanged", digest, refinements: [] });
  });

  it("lets bids, marks, decisions, ref and meta change, and no rule", async () => {
    const noted = changed(frozen(twoLots()), ["tender", "lots", 0, "meta"], { row: 7 });
    for (const same of [noted, { ...noted, bids: [], scoresheets: [], decisions: [] }])
      expect((await checkFrozen(same)).outcome).toBe("unchanged");
    const moved = changed(frozen(twoLots()), ["tender", "lots", 1, "estimate"], "401");
    expect(await checkFrozen(moved)).toMatchObject({ outcome: "changed", differences: undefined });
    expect(frozenLines(await checkFrozen(moved))[1]).toMatch(/^Supply the text that was frozen/);
  });

  it("takes recorded refinements back, and shows them", async () => {
    const check = await checkFrozen(refined, threeBids());
    expect(check).toMatchObject({
      outcome: "unchanged",
      refinements: [
        { path: weight, before: "60", after: "50.0", ...told },
        { path: ["tender", "criteria", 1, "weight"], before: "40" },
      ],
    });
    expect(frozenLines(check)).toEqual([
      `The rules are those that were frozen as ${digestOf(threeBids())}, with 2 recorded refinements.`,
    ]);
  });

  it("names what differs net of the refinements, from the tender or the whole document that was frozen", async () => {
    const tampered = changed(refined, ["tender", "tieBreaks"], [{ kind: "lowerPrice" }]);
    for (const published of [threeBids(), threeBids().tender, frozen(threeBids())]) {
      const check = await checkFrozen(tampered, published);
      expect(check).toMatchObject({
        outcome: "changed",
        differences: [{ path: ["tender", "tieBreaks"], published: undefined, now: [{ kind: "lowerPrice" }] }],
      });
      expect(frozenLines(check)[1]).toBe('tender.tieBreaks: published nothing, now [{"kind":"lowerPrice"}]');
    }
  });

  it("names one criterion more as one difference", async () => {
    const insurance = { id: "insurance", type: "requirement", otherwise: "decide" };
    const criteria = (threeBids().tender as { criteria: unknown[] }).criteria;
    const more = changed(frozen(threeBids()), ["tender", "criteria"], [insurance, ...criteria]);
    expect(await checkFrozen(more, threeBids())).toMatchObject({
      differences: [{ path: ["tender", "criteria", 0], published: undefined, now: insurance }],
    });
  });

  it("notices a refinement whose account of what stood before is wrong", async () => {
    const wrong = changed(refined, ["tender", "refinements", 0, "before"], "55");
    expect(await checkFrozen(wrong, threeBids())).toMatchObject({
      outcome: "changed",
      differences: [{ path: weight, published: "60", now: "55" }],
    });
  });

  it("says where the text supplied is another, or the paperwork is wrong", async () => {
    const other = await checkFrozen(frozen(threeBids()), twoLots());
    const [digest, supplied] = [digestOf(threeBids()), digestOf(twoLots())];
    expect(other).toEqual({ outcome: "otherText", frozen: digest, found: digest, supplied });
    expect(frozenLines(other).join()).toContain("The rules of the document are those that were frozen.");
    for (const [check, what] of [
      [await checkFrozen("nonsense"), "document"],
      [await checkFrozen(null), "document"],
      [await checkFrozen(frozen(threeBids()), { id: "t" }), "published"],
    ] as const) {
      expect(check).toMatchObject({ outcome: "unreadable", what });
      expect(frozenLines(check).length).toBeGreaterThan(1);
    }
  });
});

describe("a refinement", () => {
  const evaluation = evaluate(parseProcedure(refined));

  it("is a finding of every evaluation, and changes no result", () => {
    const { award, rounds, findings } = evaluate(parseProcedure(reweighed(threeBids())));
    expect(JSON.stringify([evaluation.award, evaluation.rounds])).toBe(JSON.stringify([award, rounds]));
    expect(evaluation.findings.length).toBe(findings.length + 2);
    expect(JSON.parse(JSON.stringify(evaluation.findings[0]))).toEqual({
      code: "ruleRefined",
      path: weight,
      before: "60",
      after: "50.0",
      ...told,
    });
    expect(evaluation.findings[0]?.sentence).toBe(
      "The rule tender.criteria[0].weight was refined by procurement lead at 2026-03-01T09:00:00Z, from 60 to 50.0. The reason recorded: clarification 3",
    );
  });

  it("is shown with the state after every round", () => {
    const state = stateAfter(parseProcedure(refined), "only") as typeof evaluation;
    for (const shown of [reportText(state), reportJson(state)]) expect(shown).toContain("was refined by");
  });

  it("of a record stands as JSON text, whatever its keys are called", () => {
    const minimum = { points: "20", otherwise: "decide" };
    const stricter = changed(frozen(threeBids()), ["tender", "criteria", 0, "minimum"], minimum);
    const document = changed(
      stricter,
      ["tender", "refinements"],
      [{ path: ["tender", "criteria", 0, "minimum"], after: minimum, ...told }],
    );
    const [found] = JSON.parse(JSON.stringify(evaluate(parseProcedure(document)))).findings;
    expect([found.before, found.after]).toEqual([undefined, '{"otherwise":"decide","points":"20"}']);
  });

  it("may change what an earlier one put there, and leaves the document as it was", async () => {
    const scale = { from: "0", to: "10", step: "1" };
    const document = changed(
      changed(
        frozen(threeBids()),
        ["tender", "refinements"],
        [
          { path: ["tender", "scales", "0-10"], after: { ...scale, to: "9" }, ...told },
          { path: ["tender", "scales", "0-10", "to"], before: "9", after: "10", ...told },
          { path: ["tender", "scales", "0-10"], before: scale, ...told },
        ],
      ),
      ["tender", "title"],
      undefined,
    );
    const before = JSON.stringify(document);
    expect(await checkFrozen(document, threeBids())).toMatchObject({ outcome: "unchanged" });
    expect(JSON.stringify(document)).toBe(before);
  });
});
