import { describe, expect, test } from "vitest";
import { baselineOf } from "../../src/formula/baseline.js";
import type { Hole } from "../../src/formula/valuation.js";
import { valuate } from "../../src/formula/value.js";
import { decimalTextOf } from "../../src/number/decimal.js";
import { type Rational, reduce } from "../../src/number/rational.js";
import { bench, type Figures, figure, offerOf, priced, read, value } from "./support.js";

/** The value as a fraction in lowest terms, or the hole. */
function shown(text: string, offers: readonly Figures[] = [{}]): string {
  const { value: found, hole } = value(text, ...offers);
  if (found === undefined) return hole ?? "no value";
  return found.d === 1n ? `${found.n}` : `${found.n}/${found.d}`;
}

describe("arithmetic is exact", () => {
  test.each([
    ["1 / 3 + 1 / 6", "1/2"],
    ["0.1 + 0.2", "3/10"],
    ["2 ^ 10", "1024"],
    ["2 ^ -3", "1/8"],
    ["(-2) ^ 3", "-8"],
    ["0 ^ 0", "1"],
    ["-(2 ^ 2)", "-4"],
    ["7 - -7", "14"],
    ["1.10 * 1.10", "121/100"],
    ["a = 2; b = a * a; a + b", "6"],
  ])("%s is %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe("functions", () => {
  test.each([
    ["min(3, 1, 2)", "1"],
    ["max(3, 1, 2)", "3"],
    ["abs(-2.5)", "5/2"],
    ["clamp(5, 0, 3)", "3"],
    ["clamp(-5, 0, 3)", "0"],
    ["clamp(2, 0, 3)", "2"],
    ["round(2.5, 0)", "3"],
    ["round(-2.5, 0)", "-3"],
    ["roundEven(2.5, 0)", "2"],
    ["roundEven(-3.5, 0)", "-4"],
    ["truncate(-2.9, 0)", "-2"],
    ["roundUp(2.1, 0)", "3"],
    ["roundUp(-2.1, 0)", "-3"],
    ["round(1234.5, -2)", "1200"],
    ["round(2 / 3, 2)", "67/100"],
    ["ln(1)", "0"],
    ["exp(0)", "1"],
    ["if(2 > 1, 10, 20)", "10"],
    ["if(2 = 2.0, 10, 20)", "10"],
    ["if(1 > 2 or 3 > 2, 10, 20)", "10"],
    ["if(1 > 2 and 3 > 2, 10, 20)", "20"],
    ["if(belowZero = none, 10, 20)", "10"],
    ["if(belowZero = negative, 10, 20)", "20"],
    ["bands(10; <= 10: 1; <= 20: 2; else: 3)", "1"],
    ["bands(10.01; <= 10: 1; <= 20: 2; else: 3)", "2"],
    ["bands(20.01; <= 10: 1; <= 20: 2; else: 3)", "3"],
    ["bands(20, steps)", "101/2"],
    ["bands(21, steps)", "0"],
  ])("%s is %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe("aggregates over prices 100, 110, 125 and 150", () => {
  const four = priced("110", "100", "150", "125");
  test.each([
    ["lowest", "100"],
    ["second", "110"],
    ["highest", "150"],
    ["mean", "485/4"],
    ["median", "235/2"],
    ["lowerMedian", "110"],
    ["sum", "485"],
    ["count", "4"],
    ["trimmedMean(price, 1)", "235/2"],
    ["rank", "2"],
    ["next", "125"],
    ["lowest(1 / price)", "1/150"],
    ["sum(price where price > 110)", "275"],
    ["count(price where price > 1000)", "0"],
    ["sum(price where price > 1000)", "0"],
    ["mean(price where price <= 1.1 * lowest)", "105"],
    ["highest(price - lowest)", "50"],
    ["m = mean; highest(price where price < m)", "110"],
    ["mean(rank)", "5/2"],
  ])("%s is %s", (text, expected) => {
    expect(shown(text, four)).toBe(expected);
  });

  test("deviations are exact where their root is, and marked where it is not", () => {
    expect(shown("pstdev", priced("2", "4", "4", "4", "5", "5", "7", "9"))).toBe("2");
    expect(shown("stdev", priced("1", "3", "5"))).toBe("2");
    const found = value("stdev", ...four);
    expect(found.inexact).toBe(true);
    expect(decimalTextOf(found.value as Rational)).toBe("21.7466472511664810575640801046");
  });

  test("the geometric mean of equal figures is that figure, of others it is settled", () => {
    expect(value("geomean", ...priced("7", "7"))).toMatchObject({ value: figure("7"), inexact: false });
    expect(decimalTextOf(value("geomean", ...four).value as Rational)).toBe(
      "119.839086346421515304358472847",
    );
  });

  test("equal prices share a rank, and the next offer is a dearer one", () => {
    const offers = priced("100", "100", "125", "150");
    expect(shown("rank", offers)).toBe("1");
    expect(shown("next", offers)).toBe("125");
    expect(shown("rank", offers.slice(2).concat(offers.slice(0, 2)))).toBe("3");
  });

  test("a baseline can be kept for an offer that did not set it", () => {
    const { formula, baseline } = bench("weight * lowest / price", four);
    expect(valuate(formula, baseline, offerOf(formula, { price: "80" })).value).toEqual(figure("175/4"));
  });
});

describe("perfect roots are exact", () => {
  test.each([
    ["sqrt(16)", "4"],
    ["sqrt(0)", "0"],
    ["sqrt(1.21)", "11/10"],
    ["(1 / 9) ^ 0.5", "1/3"],
    ["27 ^ (2 / 3)", "9"],
    ["27 ^ -(1 / 3)", "1/3"],
    ["0 ^ 0.5", "0"],
    ["sqrt(2) ^ 0", "1"],
  ])("%s is %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test("they leave no mark", () => {
    expect(value("sqrt(16)").inexact).toBe(false);
    expect(value("sqrt(17)").inexact).toBe(true);
  });
});

describe("what is not rational is settled at 30 digits", () => {
  test.each([
    ["sqrt(2)", "1.41421356237309504880168872421"],
    ["ln(2)", "0.693147180559945309417232121458"],
    ["exp(1)", "2.71828182845904523536028747135"],
    ["2 ^ 0.5", "1.41421356237309504880168872421"],
    ["10 ^ 29.5", "316227766016837933199889354443"],
  ])("%s is %s", (text, digits) => {
    const found = value(text);
    expect(found.inexact).toBe(true);
    expect(decimalTextOf(found.value as Rational)).toBe(digits);
  });

  test("a broken power has a value where the whole one has", () => {
    expect(value("(price / 1000000) ^ 9.5", ...priced("1")).hole).toBeUndefined();
    expect(value("10 ^ 99.5").hole).toBeUndefined();
  });

  test("a logarithm beside one is not zero", () => {
    const { value: found } = value("k ^ 2 * (1 / ln(1 + 1 / 10 ^ 70))");
    expect(decimalTextOf(found as Rational).startsWith("4000000000")).toBe(true);
  });

  test("equal figures by different ways stay a tie", () => {
    const root = value("weight * sqrt(price) * sqrt(price)", { price: "2", weight: "35" });
    expect(root.value).toEqual(figure("70"));
    const [first, second] = [
      value("weight * (1 - ln(price / lowest) / ln(4))", ...priced("150", "100")),
      value("weight * (1 - ln(price / lowest) / ln(4))", ...priced("450", "300")),
    ];
    expect(first.value).toEqual(second.value);
    const powers = value("weight * (lowest / price) ^ 0.3", ...priced("123.45", "100"));
    const scaled = value("weight * (lowest / price) ^ 0.3", ...priced("246.9", "200"));
    expect(powers.value).toEqual(scaled.value);
  });
});

describe("holes", () => {
  const cases: readonly (readonly [string, Hole])[] = [
    ["1 / (price - 100)", "divisionByZero"],
    ["ln(price - 100)", "logarithmOfNothing"],
    ["ln(-price)", "logarithmOfNothing"],
    ["sqrt(50 - price)", "rootOfNegative"],
    ["0 ^ -1", "powerUndefined"],
    ["(-8) ^ (1 / 3)", "powerUndefined"],
    ["2 ^ 101", "powerUndefined"],
    ["2 ^ 100.5", "powerUndefined"],
    ["exp(price + 0.5)", "exponentTooLarge"],
    ["exp(-price - 0.5)", "exponentTooLarge"],
    ["round(price, 0.5)", "powerUndefined"],
    ["round(price, 41)", "powerUndefined"],
    ["second", "noOffers"],
    ["stdev", "noOffers"],
    ["trimmedMean(price, 1)", "noOffers"],
    ["mean(price where price > 100)", "noOffers"],
    ["lowest(price where price > 100)", "noOffers"],
    ["geomean(price - 100)", "logarithmOfNothing"],
    ["lowest(1 / (price - 100))", "divisionByZero"],
    ["next", "noNextOffer"],
    ["((9 ^ 99) ^ 99) ^ 99", "figureTooLarge"],
    [squares("10 ^ 100 / 3"), "figureTooLarge"],
  ];
  test.each(cases)("%s falls in the hole %s when the price is 100", (text, hole) => {
    expect(value(text)).toMatchObject({ value: undefined, hole });
  });

  test("the first hole met is the one that is told", () => {
    expect(value("ln(price - 100) + 1 / 0").hole).toBe("logarithmOfNothing");
  });

  test("a branch that is not taken has no say", () => {
    expect(shown("if(price = 100, 5, 1 / (price - 100))")).toBe("5");
    expect(shown("line = 1 / (price - 100); if(price = 100, 5, line)")).toBe("5");
    expect(shown("if(price > 100 and 1 / (price - 100) > 2, 1, 0)")).toBe("0");
    expect(shown("if(price = 100 or 1 / (price - 100) > 2, 1, 0)")).toBe("1");
  });

  test("no offer, no lowest", () => {
    const formula = read("lowest");
    const { hole } = valuate(formula, baselineOf(formula, []), offerOf(formula, {}));
    expect(hole).toBe("noOffers");
  });
});

/** Squares of squares: more than 2^16 bits within the 1,000 characters. */
function squares(start: string): string {
  const steps = Array.from({ length: 12 }, (_, at) => `s${at + 1} = s${at} * s${at}`);
  return `s0 = ${start}; ${steps.join("; ")}; s12`;
}

test("a valuation tells which branches were taken and what the steps were", () => {
  const found = value("gap = price - lowest; max(min(gap, 3), if(gap > 5, 1, 2))", ...priced("110", "100"));
  expect(found.steps).toEqual([figure("10")]);
  expect(found.branches).toEqual([1, 0, 0]);
});

describe("figures that are rational stay exact", () => {
  test.each([
    ["if(price = geomean, 1, 0)", ["3", "9", "1"], "1"],
    ["if(price = geomean, 1, 0)", ["110", "121", "100"], "1"],
    ["weight * abs(price - geomean)", ["7", "49", "1"], "0"],
    ["(1 / 3) * (lowest / price) ^ 0.333", ["100", "250"], "1/3"],
    ["1 ^ 101", ["5"], "1"],
  ])("%s over %j", (text, prices, expected) => {
    const found = value(text, ...priced(...prices));
    expect([found.inexact, found.value]).toEqual([false, reduce(figure(expected))]);
  });

  test("a fraction that is long before it is reduced is no hole", () => {
    const ratio =
      "a = (price + 1) / (price + 1); b = a * a; c = b * b; d = c * c; e = d * d; f = e * e; g = f * f; h = g * g; i = h * h; j = i * i; k2 = j * j; l = k2 * k2; m = l * l; m * m";
    expect(value(ratio, { price: "123456789012345678901234567890123456789" }).value).toEqual(
      reduce(figure("1")),
    );
  });

  test("how many to trim is the same for every offer, or there is no figure", () => {
    expect(value("trimmedMean(price, price)", ...priced("1", "2", "30", "40")).hole).toBe("noOffers");
    expect(value("trimmedMean(price, price)", ...priced("2", "1", "30", "40")).hole).toBe("noOffers");
  });
});
