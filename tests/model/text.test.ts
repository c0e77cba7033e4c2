import { describe, expect, it } from "vitest";
import { parseProcedureText, safeParseProcedureText } from "../../src/model/parse.js";
import { readText } from "../../src/model/text.js";
import { threeBids } from "../support/documents.js";

const issuesOf = (text: string) => readText(text).issues.map(({ code, path }) => [code, ...path].join(" "));

describe("reading text", () => {
  it("keeps all 20 digits of a number", () => {
    const text = JSON.stringify(threeBids()).replace('"300000"', "12345678901234567890");
    expect(parseProcedureText(text).bids[0]?.offers[0]?.contractPrice?.n).toBe(12345678901234567890n);
  });

  it("takes a number and the same figure as text for the same, also with trailing zeros", () => {
    const price = (written: string) =>
      parseProcedureText(JSON.stringify(threeBids()).replace('"300000"', written)).document.bids[0]?.offers;
    expect(price("300000.10")).toEqual([{ price: "300000.10" }]);
    expect(price("300000.10")).toEqual(price('"300000.10"'));
  });

  it("finds every repeated key, escaped or not, equal or not, at any depth", () => {
    expect(issuesOf('{"a":1,"a":1}')).toEqual(["duplicateKey a"]);
    expect(issuesOf('{"a":1,"\\u0061":2}')).toEqual(["duplicateKey a"]);
    expect(issuesOf('{"x":[{},{"a":{"b":1,"c":2,"b":3},"a":4}]}')).toEqual([
      "duplicateKey x 1 a b",
      "duplicateKey x 1 a",
    ]);
    expect(issuesOf('{"a":"a","b":{"a":1},"c":["a","a",{"a":"\\"a\\":"}]}')).toEqual([]);
    expect(issuesOf('{"__proto__":1,"constructor":1,"__proto__":2}')).toEqual(["duplicateKey __proto__"]);
  });

  it("says where: the line and the column of the second", () => {
    expect(readText('{\n  "a": 1,\n  "b": 2, "a": 3\n}').issues[0]).toMatchObject({
      line: "3",
      column: "11",
    });
  });

  it("names the place where the text stops being JSON", () => {
    const fault = (text: string) => {
      const [first] = readText(text).issues;
      return first?.code === "notJson" ? `${first.line}:${first.column}` : first?.code;
    };
    expect(fault("{")).toBe("1:2");
    expect(fault('{\n "a": tru }')).toBe("2:7");
    expect(fault('{"a":1}}')).toBe("1:8");
    expect(fault('{"a":NaN}')).toBe("1:6");
    expect(fault("")).toBe("1:1");
    expect(fault("'a'")).toBe("1:1");
    expect(fault('{"a":"unended')).toBe("1:14");
  });

  it("measures depth before anything goes down, and not by what stands in strings", () => {
    expect(issuesOf("[".repeat(65))).toEqual(["tooDeep"]);
    expect(readText(`${"[".repeat(64)}${"]".repeat(64)}`).whole).toBe(true);
    expect(issuesOf(JSON.stringify({ a: "[".repeat(1000), b: '\\"{{{' }))).toEqual([]);
  });

  it("never throws on whatever text", () => {
    for (const text of [
      "\u0000",
      "\uD800",
      '"\\uD800"',
      '"\\',
      "nul",
      "-",
      "1e",
      "[1,]",
      "\uFEFF",
      "/* */ {}",
    ])
      expect(safeParseProcedureText(text).success).toBe(false);
  });
});
