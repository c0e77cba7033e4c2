import { describe, expect, test } from "vitest";
import type { Formula, Sum } from "../../src/formula/formula.js";
import { parse } from "../../src/formula/parse.js";
import { read, vocabulary } from "./support.js";

/** The tree with every part in parentheses, so that precedence can be seen. */
function shape(text: string): string {
  const formula = read(text);
  return write(formula, formula.result);
}

function write(formula: Formula, sum: Sum): string {
  if (sum.kind === "number") return sum.text;
  if (sum.kind === "name") return formula.names[sum.slot] ?? "?";
  if (sum.kind === "negate") return `(-${write(formula, sum.of)})`;
  if (sum.kind === "binary")
    return `(${write(formula, sum.left)}${sum.operator}${write(formula, sum.right)})`;
  return sum.kind;
}

describe("precedence", () => {
  test.each([
    ["1 + 2 * 3", "(1+(2*3))"],
    ["1 - 2 - 3", "((1-2)-3)"],
    ["1 / 2 * 3", "((1/2)*3)"],
    ["1 * 2 ^ 3", "(1*(2^3))"],
    ["2 ^ 3 * 4", "((2^3)*4)"],
    ["-1 * 2", "((-1)*2)"],
    ["1 - -2", "(1-(-2))"],
    ["2 ^ -1", "(2^(-1))"],
    ["-(2 ^ 3)", "(-(2^3))"],
    ["(-2) ^ 3", "((-2)^3)"],
    ["(1 + 2) * 3", "((1+2)*3)"],
    ["2 ^ (1 / 2)", "(2^(1/2))"],
    ["price - weight / k", "(price-(weight/k))"],
  ])("%s is %s", (text, expected) => {
    expect(shape(text)).toBe(expected);
  });
});

describe("what a formula holds", () => {
  test("names share a slot, in the order in which they appear", () => {
    const formula = read("weight * price + weight * points[design] + price");
    expect(formula.names).toEqual(["weight", "price", "points[design]"]);
  });

  test("steps come in order and may use those before them", () => {
    const formula = read("m = mean; gap = price - m; gap / m");
    expect(formula.steps.map((step) => step.name)).toEqual(["m", "gap"]);
  });

  test("an aggregate comes after those inside it", () => {
    const { aggregates } = read("mean(price where price <= 1.1 * median(price + highest))");
    expect(aggregates.map((aggregate) => aggregate.word)).toEqual(["highest", "median", "mean"]);
  });

  test("a bare aggregate looks over the subject, and says that it is bare", () => {
    const { aggregates, names } = read("lowest + highest(weight)");
    expect(aggregates.map(({ bare }) => bare)).toEqual([true, false]);
    expect(names).toEqual(["price", "weight"]);
  });

  test("an aggregate may have a condition and, for a trimmed mean, a number", () => {
    const { aggregates } = read("trimmedMean(price where price > 0, 1)");
    expect(aggregates[0]).toMatchObject({ word: "trimmedMean", bare: false });
    expect(aggregates[0]?.where?.kind).toBe("compare");
    expect(aggregates[0]?.parameter?.kind).toBe("number");
  });

  test("rank and next bring the subject along", () => {
    expect(read("rank")).toMatchObject({ names: ["price"], usesPlaces: true });
    expect(read("next - 1")).toMatchObject({ names: ["price"], usesPlaces: true });
    expect(read("lowest").usesPlaces).toBe(false);
  });

  test("choices, tables and both joints are read", () => {
    expect(read("if(belowZero = negative, 1, 0)").result).toMatchObject({
      test: { kind: "choice", parameter: "belowZero", word: "negative" },
    });
    expect(read("bands(price, steps)").result).toMatchObject({ kind: "table", table: "steps" });
    expect(read("if(k > 1 and k < 3 and price = 1, 1, 0)").result).toMatchObject({ test: { kind: "all" } });
    expect(read("if(k > 1 or k < 3, 1, 0)").result).toMatchObject({ test: { kind: "any" } });
  });

  test("every branching place has a number of its own", () => {
    expect(read("min(1, max(2, if(k > clamp(k, 1, 2), 1, bands(k; <= 1: 2; else: 3))))").branches).toBe(5);
  });

  test("figures keep all of 40 digits", () => {
    const digits = "1234567890123456789012345678901234567890";
    expect(read(digits).result).toMatchObject({ kind: "number", value: { n: BigInt(digits), d: 1n } });
  });

  test("blanks and new lines do not matter", () => {
    expect(read(" weight*lowest\n\t/price ").text).toBe("weight * lowest / price");
  });
});

describe("refusals name the fault and its column", () => {
  test.each([
    ["", 1, "a figure or a name is expected, not the end"],
    ["1 +", 4, "a figure or a name is expected, not the end"],
    ["price +* 2", 8, 'a figure or a name is expected, not "*"'],
    ["--1", 2, 'a figure or a name is expected, not "-"'],
    ["-price ^ 2", 8, "-a ^ b can be read in two ways: write parentheses"],
    ["2 * -price ^ 2", 12, "-a ^ b can be read in two ways: write parentheses"],
    ["price ^ k ^ 2", 11, "a ^ b ^ c can be read in two ways: write parentheses"],
    ["price ^ -k ^ 2", 12, "a ^ b ^ c can be read in two ways: write parentheses"],
    ["2price", 2, 'the formula should end before "price"'],
    ["price 2", 7, 'the formula should end before "2"'],
    ["(price", 7, '")" is expected at the end of the parenthesis, not the end'],
    ["price)", 6, 'the formula should end before ")"'],
    ["cost", 1, '"cost" is not known here'],
    ["toString + 1", 1, '"toString" is not known here'],
    ["__proto__", 1, '"_" cannot stand in a formula'],
    ["£400", 1, '"£" cannot stand in a formula'],
    ["1 + 😀", 5, '"😀" cannot stand in a formula'],
    ["1,5", 2, 'the formula should end before ","'],
    ["01", 1, '"01" is not a figure of at most 40 digits'],
    ["1.", 2, '"." cannot stand in a formula'],
    [".5", 1, '"." cannot stand in a formula'],
    ["1e9", 2, 'the formula should end before "e9"'],
    [
      "0.0000000000000000000000000000000000000001",
      1,
      '"0.0000000000000000000000000000000000000001" is not a figure of at most 40 digits',
    ],
    ["points", 1, '"points" is not known here'],
    ["points[unheard]", 1, 'there is no criterion "unheard" here'],
    ["price[design]", 1, '"price" takes no id in brackets here'],
    ["constructor[design]", 1, '"constructor" takes no id in brackets here'],
    ["points [design]", 8, '"[" cannot stand in a formula'],
    ["points[design", 7, '"[" cannot stand in a formula'],
    ["min(1)", 1, '"min" takes 2 to 20 figures, not 1'],
    ["abs(1, 2)", 1, '"abs" takes 1 figure, not 2'],
    ["clamp(1, 2)", 1, '"clamp" takes 3 figures, not 2'],
    ["round(price)", 1, '"round" takes 2 figures, not 1'],
    ["min + 1", 5, '"(" is expected after "min", not "+"'],
    ["if(price, 1, 2)", 9, 'a comparison is expected, not ","'],
    ["if(price > 1, 2)", 16, '"," is expected between the two cases, not ")"'],
    ["if(price > 1 1, 2)", 14, '"," is expected after the test, not "1"'],
    ["if(1 < price < 2, 1, 0)", 14, '"," is expected after the test, not "<"'],
    ["if((price > 1), 1, 0)", 11, '")" is expected at the end of the parenthesis, not ">"'],
    ["if(k > 1 and k < 2 or k = 3, 1, 0)", 20, '"and" and "or" may not stand in one test'],
    ["if(belowZero = maybe, 1, 0)", 16, '"belowZero" is one of none, negative, not "maybe"'],
    ["if(belowZero = none[x], 1, 0)", 16, '"belowZero" is one of none, negative, not "none"'],
    ["if(belowZero > 1, 1, 0)", 14, '"=" is expected after "belowZero", not ">"'],
    ["if(1 = belowZero, 1, 0)", 8, '"belowZero" is a choice, not a figure: compare it in a test'],
    ["belowZero", 1, '"belowZero" is a choice, not a figure: compare it in a test'],
    ["steps", 1, '"steps" is a table: read it with bands(…, steps)'],
    ["bands(price, prices)", 14, 'there is no table "prices" here'],
    ["bands(price, steps[x])", 14, 'there is no table "steps" here'],
    ["bands(price; <= 1: 2)", 21, 'the bands should end with "; else: …"'],
    ["bands(price; < 1: 2; else: 3)", 14, '"<=" is expected at the start of a band, not "<"'],
    ["bands(price; <= 1, 2; else: 3)", 18, '":" is expected after the edge of a band, not ","'],
    ["bands(price; else 3)", 19, '":" is expected after "else", not "3"'],
    ["bands(price; else: 3; <= 1: 2)", 21, '")" is expected at the end of the parenthesis, not ";"'],
    ["trimmedMean", 1, "trimmedMean takes how many to leave out at each end"],
    ["trimmedMean(price)", 1, "trimmedMean takes how many to leave out at each end"],
    ["1 + lowest(price, 2)", 5, '"lowest" takes one figure'],
    ["lowest()", 8, 'a figure or a name is expected, not ")"'],
    ["lowest(price where)", 19, 'a figure or a name is expected, not ")"'],
    ["lowest(price where price)", 25, 'a comparison is expected, not ")"'],
    ["price = 1; price", 1, 'the step "price" takes a name that already means something'],
    ["mean = 1; mean", 1, 'the step "mean" takes a name that already means something'],
    ["else = 1; 2", 1, 'the step "else" takes a name that already means something'],
    ["steps = 1; 2", 1, 'the step "steps" takes a name that already means something'],
    ["belowZero = 1; 2", 1, 'the step "belowZero" takes a name that already means something'],
    ["points = 1; 2", 1, 'the step "points" takes a name that already means something'],
    ["a = 1; a = 2; a", 8, 'the step "a" takes a name that already means something'],
    ["a = 1 2", 7, '";" is expected after a step, not "2"'],
    ["a = b; b = 1; a", 5, '"b" is not known here'],
    ["a = a; 1", 5, '"a" is not known here'],
    ["a = 1;", 7, "a figure or a name is expected, not the end"],
    ["a = 1; b = 2", 13, '";" is expected after a step, not the end'],
  ])("%s, at column %i: %s", (text, column, problem) => {
    expect(parse(text, vocabulary)).toEqual({ ok: false, fault: { column, problem } });
  });
});

describe("limits", () => {
  const terms = (count: number) => `1${"+1".repeat(count)}`;

  test("a formula of 1,000 characters is read, one of 1,001 is not", () => {
    expect(parse(`${terms(499)} `, vocabulary).ok).toBe(true);
    expect(parse(`${terms(499)}  `, vocabulary)).toEqual({
      ok: false,
      fault: { column: 1001, problem: "the formula is longer than 1000 characters" },
    });
  });

  test("parentheses may be nested 40 deep and no deeper, functions and aggregates included", () => {
    const nest = (open: string, depth: number, close = ")") =>
      parse(`${open.repeat(depth)}price${close.repeat(depth)}`, vocabulary);
    expect(nest("(", 40).ok).toBe(true);
    expect(nest("(", 41)).toEqual({
      ok: false,
      fault: { column: 42, problem: "parentheses are nested more than 40 deep" },
    });
    expect(nest("abs(", 40).ok).toBe(true);
    expect(nest("abs(", 41).ok).toBe(false);
    expect(nest("mean(", 41).ok).toBe(false);
    expect(nest("if(1 > 0, 1, ", 41).ok).toBe(false);
  });
});
