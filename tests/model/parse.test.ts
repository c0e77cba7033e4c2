import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import {
  InvalidProcedure,
  parseProcedure,
  parseProcedureText,
  safeParseProcedure,
  safeParseProcedureText,
} from "../../src/model/parse.js";
import { changed, type Plain, reversed, threeBids, twoLots } from "../support/documents.js";

const codes = (document: unknown): string[] => {
  const read = safeParseProcedure(document);
  return read.success ? [] : read.issues.map((each) => each.code);
};

describe("parseProcedure", () => {
  it("returns a procedure for a document in order", () => {
    expect(parseProcedure(threeBids()).tender.id).toBe("school-meals");
    expect(parseProcedureText(JSON.stringify(twoLots())).bids).toHaveLength(2);
  });

  it("reads weights that no decimal holds as fractions, exactly", () => {
    const weighed = changed(threeBids(), ["tender", "criteria", 0, "weight"], "200/3");
    const [tender] = [changed(weighed, ["tender", "criteria", 1, "weight"], "100/3")];
    const lot = evaluate(parseProcedure(tender)).rounds[0]?.lots[0];
    expect(lot?.ranking[0]).toMatchObject({ bid: "C", rank: 1, points: { quality: { exact: "200/3" } } });
    expect(codes(changed(tender, ["tender", "criteria", 1, "weight"], "33.33"))).toEqual([
      "weightsDoNotAddUp",
    ]);
  });

  it("throws one InvalidProcedure that holds every issue and says the first", () => {
    const wrong = changed(
      changed(threeBids(), ["bids", 0, "offers", 0, "price"], "1,5"),
      ["tender", "criteria", 1, "weight"],
      "41",
    );
    try {
      parseProcedure(wrong);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidProcedure);
      const { issues, message } = error as InvalidProcedure;
      expect(issues.map((each) => each.code)).toEqual(["weightsDoNotAddUp", "badFigure"]);
      expect(message).toBe(`${issues[0].message} (and 1 more)`);
    }
    expect(() => parseProcedureText("{")).toThrow(InvalidProcedure);
  });

  it("gives the same issues in the same order whatever the order of keys", () => {
    const wrong = changed(
      changed(twoLots(), ["bids", 0, "offers", 0, "price"], "1,5"),
      ["tender", "criteria", 1, "weight"],
      "41",
    );
    const [one, two] = [safeParseProcedure(wrong), safeParseProcedure(reversed(wrong))];
    expect(one).toEqual(two);
    expect(one.success).toBe(false);
  });

  it("reads JSON numbers of up to 15 digits as the text they stand for", () => {
    const text = JSON.stringify(threeBids()).replaceAll(/"(\d+)"/g, "$1");
    const results = [JSON.parse(text), threeBids()].map((document) =>
      JSON.stringify(evaluate(parseProcedure(document))),
    );
    expect(results[0]).toBe(results[1]);
    expect(JSON.stringify(evaluate(parseProcedureText(text)))).toBe(results[1]);
  });

  it("refuses a number that may not be what was written, and keeps its digits when it reads text", () => {
    const long = JSON.stringify(threeBids()).replace('"300000"', "300000.12345678911234");
    expect(codes(JSON.parse(long))).toEqual(["numberNotExact"]);
    const read = safeParseProcedureText(long);
    expect(read.success && read.procedure.bids[0]?.offers[0]?.contractPrice).toEqual({
      n: 15000006172839455617n,
      d: 50000000000000n,
    });
    expect(codes(changed(threeBids(), ["bids", 0, "offers", 0, "price"], Number.NaN))).toEqual([
      "numberNotExact",
    ]);
    expect(codes(changed(threeBids(), ["bids", 0, "offers", 0, "price"], 1e21))).toEqual([]);
  });

  it("takes undefined values as absent, and meta and ref as they are", () => {
    const document = changed(threeBids(), ["tender", "meta"], { own: [1.5, null, { deep: 1e-9 }] });
    (document.tender as Plain).title = undefined;
    (document.bids as Plain[])[0] = { ...(document.bids as Plain[])[0], ref: "crm-17" };
    const evaluation = JSON.parse(JSON.stringify(evaluate(parseProcedure(document))));
    expect(evaluation.meta).toEqual({ own: [1.5, null, { deep: 1e-9 }] });
    expect(evaluation.rounds[0].lots[0].ranking.find((each: Plain) => each.bid === "A").ref).toBe("crm-17");
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["text", "procedure"],
    ["a date", new Date(0)],
    ["a function", () => 1],
    ["a symbol", Symbol("x")],
    ["a BigInt", 1n],
    ["a map", new Map()],
  ])("%s is an issue, wherever it stands, and never thrown", (_name, value) => {
    expect(codes(value).length).toBeGreaterThan(0);
    expect(
      codes(changed(threeBids(), ["bids", 0, "offers", 0, "price"], value ?? null)).length,
    ).toBeGreaterThan(0);
  });

  it("a record that holds itself is too deep, not endless", () => {
    const document = threeBids();
    document.meta = document;
    expect(codes(document)).toEqual(["tooDeep"]);
  });

  it("accepts a byte order mark before the text", () => {
    expect(safeParseProcedureText(`\uFEFF${JSON.stringify(threeBids())}`).success).toBe(true);
  });
});
