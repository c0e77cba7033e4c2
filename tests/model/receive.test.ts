import { describe, expect, it } from "vitest";
import { deepest, receive } from "../../src/model/receive.js";

const issuesOf = (input: unknown) =>
  receive(input).issues.map(({ code, path, message }) => `${code} ${path.join(".")} ${message}`);

describe("receive", () => {
  it("copies plain data, so that nobody can change it afterwards", () => {
    const input = { list: [{ id: "A" }], flag: true, none: null };
    const { value } = receive(input);
    expect(value).toEqual(input);
    expect(value).not.toBe(input);
    expect((value as typeof input).list[0]).not.toBe(input.list[0]);
  });

  it.each<[number, string]>([
    [0, "0"],
    [-0, "0"],
    [42, "42"],
    [-0.5, "-0.5"],
    [1e-7, "0.0000001"],
    [-1.25e-10, "-0.000000000125"],
    [1e21, "1000000000000000000000"],
    [1.5e22, "15000000000000000000000"],
    [123456789012345, "123456789012345"],
    [0.1, "0.1"],
  ])("writes the number %s as %s", (number, text) => {
    expect(receive({ a: number })).toEqual({ value: { a: text }, issues: [], whole: true });
  });

  it.each([0.1 + 0.2, 2 ** 53, 1234567890.123456])("refuses the number %s, of too many digits", (number) => {
    expect(issuesOf({ a: [number] })).toEqual([
      `numberNotExact a.0 The number ${number} is not certain to be what was written: a number may have at most 15 digits that count. Write it as text in quotation marks.`,
    ]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("refuses %s", (number) => {
    expect(issuesOf({ a: number })).toEqual([
      `numberNotExact a ${number} is no figure: write the one that is meant, as text in quotation marks.`,
    ]);
  });

  it("leaves out what is undefined in a record, and refuses it in a list", () => {
    expect(receive({ a: undefined, b: "1" }).value).toEqual({ b: "1" });
    expect(issuesOf({ a: [undefined] })).toEqual([
      "wrongType a.0 a[0] is left empty: write plain JSON data instead.",
    ]);
    expect(issuesOf({ a: new Array(2) })).toHaveLength(2);
  });

  it("names what is no plain data", () => {
    class Bid {
      price = "1";
    }
    expect(issuesOf({ a: new Bid() })).toEqual([
      "wrongType a a is an object of the class Bid: write plain JSON data instead.",
    ]);
    expect(issuesOf({ a: () => 1, b: 1n, c: Symbol("c"), d: new Date(0), e: new Map(), f: /x/ })).toEqual([
      "wrongType a a is a function: write plain JSON data instead.",
      "wrongType b b is a bigint: write plain JSON data instead.",
      "wrongType c c is a symbol: write plain JSON data instead.",
      "wrongType d d is an object of the class Date: write plain JSON data instead.",
      "wrongType e e is an object of the class Map: write plain JSON data instead.",
      "wrongType f f is an object of the class RegExp: write plain JSON data instead.",
    ]);
  });

  it("takes records without a prototype, and no key that would change one", () => {
    const bare = Object.assign(Object.create(null) as object, { id: "A" });
    expect(receive(bare)).toEqual({ value: { id: "A" }, issues: [], whole: true });
    const hostile: unknown = JSON.parse('{ "a": { "__proto__": { "polluted": "yes" } } }');
    const { value, issues } = receive(hostile);
    expect(issues.map((each) => [each.code, each.path])).toEqual([["unknownKey", ["a", "__proto__"]]]);
    expect((value as { a: { polluted?: string } }).a.polluted).toBeUndefined();
    expect("polluted" in {}).toBe(false);
  });

  it("carries meta untouched, numbers and all, but not where meta is an id", () => {
    const meta = { n: 0.30000000000000004, small: 1e-9, list: [null, 1.5] };
    expect(receive({ meta }).value).toEqual({ meta });
    expect(receive({ prices: { meta: 5 } }).value).toEqual({ prices: { meta: "5" } });
  });

  it("gives up at a depth, also of what holds itself, with one issue", () => {
    let deep: unknown = "1";
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    const { whole, issues } = receive(deep);
    expect(whole).toBe(false);
    expect(issues.map((each) => [each.code, each.path.length])).toEqual([["tooDeep", deepest]]);
    const ring: unknown[] = [];
    ring.push(ring);
    expect(receive(ring).issues.map((each) => each.code)).toEqual(["tooDeep"]);
  });
});
