import * as fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it, test } from "vitest";
import type { Rule } from "../../src/methods/entry.js";
import { formulaText, methodText, seeded, tender } from "../formula/generators.js";
import { value } from "../formula/support.js";
import { rules as everyRule, numberIn, written } from "../support/generateMethods.js";
import { arithmetic, exact, rules } from "../support/oracleArithmetic.js";
import { formulaValue } from "../support/oracleFormula.js";
import { keysByFormula, pointsByFormula } from "../support/oracleMethods.js";
import type { Names, World } from "../support/oracleScene.js";
import { cases, scoringMethods } from "./scoring.js";

describe("the text of a formula and arithmetic by hand give the same points", () => {
  const byHand = scoringMethods.filter(({ entry }) => Object.hasOwn(arithmetic, entry.kind));

  it("every method that is written out by hand is in the catalogue", () => {
    expect(byHand.map(({ entry }) => entry.kind).sort()).toEqual(Object.keys(arithmetic).sort());
  });

  it.each(byHand.map((using) => [using.entry.kind, using] as const))("%s", (kind, using) => {
    const law = fc.property(cases(using), (made) => {
      const all = made.subjects.map(exact);
      const [weight, bottom, top] = [exact(made.weight), exact(made.bottom), exact(made.top)];
      for (const own of all) {
        const sight = { weight, own, all, bottom, top, method: made.written };
        const points = arithmetic[kind]?.points(sight).toFraction();
        expect(pointsByFormula(made.context, sight)?.toFraction()).toBe(points);
      }
    });
    fc.assert(law, { seed: 1, numRuns: 300 });
  });
});

describe("the text of a rule and arithmetic by hand give the same keys", () => {
  const figure = numberIn({ is: "number", unit: "money", atLeast: "0", words: "" }).map(exact);
  const bid = fc.record({ price: figure, total: fc.oneof(fc.constant(exact("0")), figure) });

  it.each(Object.entries(rules))("%s", (kind, { key, higherWins, weighsPrice }) => {
    const rule = everyRule.find((each) => each.kind === kind) as Rule;
    expect(rule.keys.map((each) => each.wins)).toEqual([higherWins ? "higher" : "lower"]);
    expect(rule.weighsPrice).toBe(weighsPrice);
    const law = fc.property(bid, written(rule), ({ price, total }, combine) => {
      // Under a rule that does not weigh the price all points are for quality.
      const names = { price, total, qualityPoints: total };
      const [read] = keysByFormula(rule, combine, names, [names]);
      expect(read?.toFraction()).toBe(key(total, price, combine)?.toFraction());
    });
    fc.assert(law, { seed: 1, numRuns: 300 });
  });
});

const table = {
  rows: [
    { upTo: "0", gives: "100" },
    { upTo: "10", gives: "80" },
    { upTo: "20", gives: "50.5" },
  ],
  otherwise: "0",
};

/** The value of a formula for the first of several prices, as a fraction in lowest terms. */
function valued(text: string, prices: readonly string[]): string {
  const offers = prices.map((price): Names => ({ price: exact(price), weight: exact("35"), k: exact("2") }));
  const world: World = {
    subject: "price",
    own: offers[0] as Names,
    offers,
    choices: { belowZero: "negative" },
    tables: { table },
  };
  return formulaValue(text, world)?.toFraction() ?? "none";
}

/** Decimal text as the fraction that `valued` gives. */
const decimal = (text: string): string => new Fraction(text).toFraction();

type Worked = readonly (readonly [text: string, prices: string, value: string])[];

const worked = (sentence: string, all: Worked): void => {
  describe(sentence, () => {
    test.each(all)("%s over %s is %s", (text, prices, expected) => {
      expect(valued(text, prices.split(" "))).toBe(expected === "none" ? expected : decimal(expected));
    });
  });
};

// Every value below is worked out by hand, or to thirty digits from a published table.
worked("arithmetic", [
  ["2 + 3 * 4 - 6 / 4", "100", "12.5"],
  ["(2 + 3) * -4", "100", "-20"],
  ["7 - -7", "100", "14"],
  ["a = 2; b = a * a; a + b", "100", "6"],
  ["weight * lowest / price", "125 100", "28"],
  ["1 / (price - 100)", "100", "none"],
  ["if(price = 100, 5, 1 / (price - 100))", "100", "5"],
  ["line = 1 / (price - 100); if(price = 100, 5, line)", "100", "5"],
  ["min(1, 1 / (price - 100))", "100", "none"],
]);

worked("powers and roots that come out are exact", [
  ["2 ^ -3", "100", "1/8"],
  ["(-2) ^ 3", "100", "-8"],
  ["0 ^ 0", "100", "1"],
  ["0 ^ 0.5", "100", "0"],
  ["27 ^ (2 / 3)", "100", "9"],
  ["27 ^ -(1 / 3)", "100", "1/3"],
  ["sqrt(1.21)", "100", "1.1"],
  ["1 / 3 + sqrt(16)", "100", "13/3"],
  ["0 ^ -1", "100", "none"],
  ["(-8) ^ (1 / 3)", "100", "none"],
  ["2 ^ 101", "100", "none"],
  ["sqrt(50 - price)", "100", "none"],
]);

worked("what is not rational is settled at thirty digits", [
  ["sqrt(2)", "100", "1.41421356237309504880168872421"],
  ["2 ^ 0.5", "100", "1.41421356237309504880168872421"],
  ["ln(2)", "100", "0.693147180559945309417232121458"],
  ["ln(10)", "100", "2.30258509299404568401799145468"],
  ["ln(1)", "100", "0"],
  ["exp(1)", "100", "2.71828182845904523536028747135"],
  ["exp(0)", "100", "1"],
  ["10 ^ 29.5", "100", "316227766016837933199889354443"],
  ["1 / 3 + 0 * sqrt(2)", "100", "0.333333333333333333333333333333"],
  ["2 / 3 + 0 * sqrt(2)", "100", "0.666666666666666666666666666667"],
  ["if(price = 100, 1 / 3, sqrt(2))", "100", "1/3"],
  ["weight * sqrt(k) * sqrt(k)", "100", "70"],
  ["ln(8) / ln(2)", "100", "3"],
  ["ln(1 + 1 / 10 ^ 70) * 10 ^ 70", "100", "1"],
  ["ln(price - 100)", "100", "none"],
  ["exp(price + 0.5)", "100", "none"],
]);

worked("rounding of a formula's own", [
  ["round(2.5, 0)", "100", "3"],
  ["round(-2.5, 0)", "100", "-3"],
  ["roundEven(2.5, 0)", "100", "2"],
  ["roundEven(-3.5, 0)", "100", "-4"],
  ["truncate(-2.99, 1)", "100", "-2.9"],
  ["roundUp(2.1, 0)", "100", "3"],
  ["roundUp(-2.1, 0)", "100", "-3"],
  ["round(2 / 3, 2)", "100", "0.67"],
  ["round(1250, -2)", "100", "1300"],
  ["roundEven(1250, -2)", "100", "1200"],
  ["truncate(1299, -2)", "100", "1200"],
  ["round(price, 0.5)", "100", "none"],
  ["round(price, 41)", "100", "none"],
]);

worked("aggregates", [
  ["second", "110 100 150", "110"],
  ["second", "100", "none"],
  ["median", "110 100 150 125", "117.5"],
  ["lowerMedian", "110 100 150 125", "110"],
  ["lowerMedian", "110 100 150", "110"],
  ["trimmedMean(price, 1)", "100 110 120 300", "115"],
  ["trimmedMean(1 / price, 0)", "1 2", "3/4"],
  ["trimmedMean(price, 1)", "100 300", "none"],
  ["trimmedMean(price, 0.5)", "100 300", "none"],
  ["geomean", "7 7", "7"],
  ["geomean", "1 4", "2"],
  ["geomean / 3", "1 4", "2/3"],
  ["geomean(price - 1)", "1 4", "none"],
  ["pstdev", "2 4 4 4 5 5 7 9", "2"],
  ["stdev", "1 3 5", "2"],
  ["stdev", "1 2", "0.707106781186547524400844362105"],
  ["stdev", "1", "none"],
  ["sum(1 / price)", "2 3", "5/6"],
  ["sum(price where price > 110)", "110 100 150 125", "275"],
  ["sum(price where price > 1000)", "100", "0"],
  ["count(price where price > 1000)", "100", "0"],
  ["mean(price where price > 1000)", "100", "none"],
  ["mean(price where price <= 1.1 * lowest)", "150 100 110", "105"],
  ["m = mean; highest(price where price < m)", "150 100 110", "110"],
  ["gap = price - lowest; highest(gap) - gap", "110 100 150", "40"],
  ["lowest(1 / (price - 100))", "110 100", "none"],
  ["if(price > 105, 1, lowest(1 / (price - 100)))", "110 100", "1"],
]);

worked("places among the prices", [
  ["rank", "125 100 100 150", "3"],
  ["rank", "100 100 150", "1"],
  ["mean(rank)", "100 110 120 130", "2.5"],
  ["next", "100 150 100 125", "125"],
  ["next", "150 100", "none"],
]);

worked("branches", [
  ["bands(price; <= 100: 1; <= 110: 2; else: 3)", "100", "1"],
  ["bands(price; <= 100: 1; <= 110: 2; else: 3)", "100.01", "2"],
  ["bands(price; <= 100: 1; <= 110: 2; else: 3)", "111", "3"],
  ["bands(price; <= 100: 1; <= 1 / 0: 2; else: 3)", "100", "1"],
  ["bands(price; <= 100: 1; <= 1 / 0: 2; else: 3)", "101", "none"],
  ["bands(price - 100, table)", "100", "100"],
  ["bands(price - 100, table)", "120", "50.5"],
  ["bands(price - 100, table)", "121", "0"],
  ["if(belowZero = negative, 1, 2)", "100", "1"],
  ["if(belowZero = none, 1, 2)", "100", "2"],
  ["if(2 = 2.0, 1, 2)", "100", "1"],
  ["if(1 > 2 or price >= 100 or 1 / 0 > 1, 1, 2)", "100", "1"],
  ["if(1 > 2 and 1 / 0 > 1, 1, 2)", "100", "2"],
  ["clamp(price, 110, 120)", "100", "110"],
  ["clamp(price, 110, 120)", "115", "115"],
  ["max(1, price, 3)", "100", "100"],
  ["abs(1 - price)", "100", "99"],
]);

test("what has two readings is refused", () => {
  expect(() => valued("-price ^ 2", ["100"])).toThrow("two readings");
  expect(() => valued("2 ^ 2 ^ 2", ["100"])).toThrow("two readings");
  expect(() => valued("price + nothing", ["100"])).toThrow("not known");
});

test("any formula has the same value under the engine and under the second reading", () => {
  const choices = { belowZero: "none" };
  const law = fc.property(fc.oneof(formulaText, methodText), tender, (text, figures) => {
    const offers = figures.map(
      (each): Names =>
        Object.fromEntries(Object.entries(each).map(([name, figure]) => [name, exact(figure)])),
    );
    const world = { subject: "price", own: offers[0] as Names, offers, choices, tables: { steps: table } };
    const found = value(text, ...figures).value;
    const engine = found && new Fraction(found.n, found.d).toFraction();
    expect(formulaValue(text, world)?.toFraction()).toBe(engine);
  });
  fc.assert(law, seeded(1500));
}, 60_000);
