import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baselineOf } from "../../src/formula/baseline.js";
import {
  aggregateWords,
  degree,
  direction,
  dividesByConstantZero,
  holesOf,
  isProportionalTo,
  isRelative,
} from "../../src/formula/derive.js";
import type { Offer } from "../../src/formula/valuation.js";
import { valuate } from "../../src/formula/value.js";
import {
  absolute,
  add,
  compare,
  equal,
  multiply,
  type Rational,
  subtract,
} from "../../src/number/rational.js";
import { formulaText, methodText, offerFigures, ranges, seeded, tender } from "./generators.js";
import { bench, figure, offerOf, read } from "./support.js";

const facts = (text: string) => {
  const formula = read(text);
  return {
    direction: direction(formula, ranges),
    degree: degree(formula),
    ofWeight: isProportionalTo(formula, "weight"),
    holes: holesOf(formula, ranges).map(({ hole, text: part }) => `${hole}: ${part}`),
  };
};

describe("the usual formulas", () => {
  test.each([
    ["weight * lowest / price", "falling", "other", true, []],
    [
      "weight * (highest - price) / (highest - lowest)",
      "falling",
      "linear",
      true,
      ["divisionByZero: highest - lowest"],
    ],
    ["weight * (2 - price / lowest)", "falling", "linear", true, []],
    ["weight * max(0, 2 - price / lowest)", "falling", "piecewiseLinear", true, []],
    ["weight * (zeroAt * lowest - price) / ((zeroAt - 1) * lowest)", "falling", "linear", true, []],
    ["clamp(weight * (ceiling - price) / ceiling, 0, weight)", "falling", "piecewiseLinear", true, []],
    ["weight * (50 - k * 100 * (price - mean) / mean) / 100", "falling", "linear", true, []],
    ["weight * (lowest / price) ^ 2", "falling", "other", true, []],
    ["weight * (lowest / price) ^ k", "falling", "other", true, []],
    ["weight * (1 - ln(price / lowest) / ln(zeroAt))", "falling", "other", true, []],
    ["weight * (1 - (price / ceiling) ^ k)", "falling", "other", true, []],
    ["weight * bands(100 * (price - lowest) / lowest, steps) / 100", "unknown", "piecewiseLinear", true, []],
    ["m = mean; weight * (1 - abs(price - m) / m)", "unknown", "piecewiseLinear", true, []],
    [
      "50 + 10 * (mean - price) / stdev",
      "falling",
      "linear",
      false,
      ["noOffers: stdev", "divisionByZero: stdev"],
    ],
    [
      "if(highest = lowest, weight, weight * (highest - price) / (highest - lowest))",
      "falling",
      "linear",
      true,
      [],
    ],
    [
      "line = weight * (2 - price / lowest); if(belowZero = negative, line, max(line, 0))",
      "falling",
      "piecewiseLinear",
      true,
      [],
    ],
    ["points[design] / price", "falling", "other", false, []],
    ["price / points[design]", "rising", "linear", false, ["divisionByZero: points[design]"]],
    ["price - bonus * points[design]", "rising", "linear", false, []],
    ["weight", "constant", "constant", true, []],
    ["weight * rank", "rising", "piecewiseLinear", true, []],
    ["weight * next / price", "unknown", "other", true, ["noNextOffer: next"]],
  ])("%s is %s, %s; proportional to the weight: %s; holes: %j", (text, moves, shape, ofWeight, holes) => {
    expect(facts(text)).toEqual({ direction: moves, degree: shape, ofWeight, holes });
  });
});

describe("relative or absolute", () => {
  test.each([
    ["weight * lowest / price", ["lowest"]],
    ["weight * (highest - price) / (highest - lowest)", ["highest", "lowest"]],
    ["weight * (ceiling - price) / ceiling", []],
    ["weight / rank", ["rank"]],
    ["next", ["next"]],
    ["sum(mean(price) where price > median)", ["sum", "mean", "median"]],
    ["unused = lowest; weight * price", []],
    ["used = lowest; weight * used", ["lowest"]],
  ])("%s looks at the others by %j", (text, words) => {
    const formula = read(text);
    expect(Array.from(aggregateWords(formula)).toSorted()).toEqual(words.toSorted());
    expect(isRelative(formula)).toBe(words.length > 0);
  });
});

describe("direction", () => {
  test.each([
    ["price * bonus", "unknown"],
    ["price * weight", "rising"],
    ["-price", "falling"],
    ["1 / price", "falling"],
    ["1 / (price - lowest)", "unknown"],
    ["price / (price + 1)", "unknown"],
    ["(-price) ^ 3", "falling"],
    ["(price - mean) ^ 3", "rising"],
    ["(price - mean) ^ 2", "unknown"],
    ["zeroAt ^ price", "rising"],
    ["0.5 ^ price", "falling"],
    ["price ^ -0.5", "falling"],
    ["abs(price)", "rising"],
    ["abs(-price)", "rising"],
    ["abs(price - mean)", "unknown"],
    ["min(price, 100)", "rising"],
    ["min(price, -price)", "unknown"],
    ["round(price, 2)", "rising"],
    ["round(price, price)", "unknown"],
    ["sqrt(price) + ln(price)", "rising"],
    ["exp(-price / 100)", "falling"],
    ["price - price", "constant"],
    ["if(price <= mean, weight, 0)", "falling"],
    ["if(price <= mean, weight, weight / 2)", "falling"],
    ["if(price <= mean, 0, weight)", "rising"],
    ["if(mean >= price, weight, 0)", "falling"],
    ["if(price = mean, weight, 0)", "unknown"],
    ["if(price <= mean, weight, bonus)", "unknown"],
    ["if(price > 100 and price > mean, 0, weight)", "falling"],
    ["if(price > 100 or price > mean, 0, weight)", "falling"],
    ["if(price > 100 and price < mean, 0, weight)", "unknown"],
    ["if(bonus > 0, price, 2 * price)", "rising"],
    ["if(bonus > 0, price * bonus, 0)", "rising"],
    ["bands(price; <= 10: 5; <= 20: 3; else: 0)", "falling"],
    ["bands(price; <= 20: 5; <= 10: 3; else: 0)", "falling"],
    ["bands(price; <= 10: 5; <= 20: 6; else: 0)", "unknown"],
    ["bands(-price; <= -20: 0; <= -10: 3; else: 5)", "falling"],
    ["bands(price; <= mean: 1 / price; else: 0)", "falling"],
    ["bands(price; <= mean: price; else: 0)", "unknown"],
    ["bands(weight; <= 10: price; else: 2 * price)", "rising"],
    ["bands(price, steps)", "unknown"],
    ["bands(weight, steps)", "constant"],
    ["next", "rising"],
    ["lowest", "constant"],
  ])("%s is %s", (text, expected) => {
    expect(direction(read(text), ranges)).toBe(expected);
  });
});

describe("degree", () => {
  test.each([
    ["weight * price / lowest", "linear"],
    ["price * price", "other"],
    ["price ^ 1", "linear"],
    ["price ^ 2", "other"],
    ["weight ^ 2", "constant"],
    ["1 / price", "other"],
    ["abs(price - mean)", "piecewiseLinear"],
    ["abs(weight)", "constant"],
    ["if(weight > 1, price, 2 * price)", "linear"],
    ["if(price > 1, price, 2 * price)", "piecewiseLinear"],
    ["if(price ^ 2 > 4, 1, 2)", "piecewiseLinear"],
    ["if(price > 4, 1, price ^ 2)", "other"],
    ["round(price, 2)", "other"],
    ["round(weight, 2)", "constant"],
    ["mean(price ^ 2)", "constant"],
    ["rank", "piecewiseLinear"],
  ])("%s is %s", (text, expected) => {
    expect(degree(read(text))).toBe(expected);
  });
});

describe("proportional", () => {
  test.each([
    ["weight + 1", false],
    ["weight + 0", true],
    ["0", true],
    ["weight * weight / weight", true],
    ["sqrt(weight) * sqrt(weight)", true],
    ["sqrt(weight ^ 2)", true],
    ["weight ^ 2", false],
    ["min(weight, 10)", false],
    ["max(weight * price, 0)", true],
    ["clamp(weight * price, 0, weight)", true],
    ["if(weight > 10, weight, 0)", false],
    ["if(weight * price > weight, weight, 0)", true],
    ["if(price > 10, weight, 0)", true],
    ["if(price > 10, weight, 1)", false],
    ["bands(price; <= 10: weight; else: weight / 2)", true],
    ["bands(weight; <= 10: weight; else: weight / 2)", false],
    ["bands(weight, steps)", false],
    ["weight * bands(price, steps)", true],
    ["round(weight * price, 2)", false],
    ["weight * round(price, 2)", true],
    ["ln(weight)", false],
    ["weight * ln(price)", true],
    ["highest(weight * price)", true],
    ["stdev(weight * price)", true],
    ["count(weight)", false],
    ["weight * count", true],
    ["sum(weight where weight > 10)", false],
    ["share = weight / 100; share * price", true],
    ["points[design]", false],
  ])("%s to the weight: %s", (text, expected) => {
    expect(isProportionalTo(read(text), "weight")).toBe(expected);
  });

  test("to all prices at once, as a currency is changed", () => {
    expect(isProportionalTo(read("next - lowest"), "price")).toBe(true);
    expect(isProportionalTo(read("price - bonus"), "price")).toBe(false);
    expect(isProportionalTo(read("price ^ 2 / mean"), "price")).toBe(true);
  });
});

describe("holes", () => {
  test.each([
    ["1 / weight", []],
    ["1 / bonus", ["divisionByZero: bonus"]],
    ["1 / (zeroAt - 1)", []],
    ["1 / (k - 1)", ["divisionByZero: k - 1"]],
    ["1 / (1 - zeroAt)", []],
    ["1 / (price + points[design])", []],
    ["1 / (highest - lowest + 1)", []],
    ["1 / -(bonus * bonus + 1)", []],
    ["1 / (bonus ^ 2)", ["divisionByZero: bonus ^ 2"]],
    ["1 / count", []],
    ["1 / rank", []],
    ["1 / sum(points[design])", ["divisionByZero: sum(points[design])"]],
    ["1 / count(price where price > 100)", ["divisionByZero: count(price where price > 100)"]],
    ["1 / max(bonus, 1)", []],
    ["1 / ln(zeroAt)", []],
    ["1 / (1 - 1)", ["divisionByZero: 1 - 1"]],
    ["ln(price)", []],
    ["ln(points[design])", ["logarithmOfNothing: points[design]"]],
    ["ln(price - lowest)", ["logarithmOfNothing: price - lowest"]],
    ["sqrt(points[design])", []],
    ["sqrt(bonus)", ["rootOfNegative: bonus"]],
    ["sqrt(highest - mean)", []],
    ["sqrt(1.1 * lowest - lowest)", []],
    ["bonus ^ 2", []],
    ["bonus ^ -2", ["powerUndefined: bonus ^ -2"]],
    ["bonus ^ 0.5", ["powerUndefined: bonus ^ 0.5"]],
    ["bonus ^ k", ["powerUndefined: bonus ^ k"]],
    ["price ^ k", []],
    ["points[design] ^ 0.5", []],
    ["points[design] ^ -0.5", ["powerUndefined: points[design] ^ -0.5"]],
    ["price ^ weight", ["powerUndefined: price ^ weight"]],
    ["2 ^ 101", ["powerUndefined: 2 ^ 101"]],
    ["exp(k)", []],
    ["exp(price)", ["exponentTooLarge: price"]],
    ["exp(min(price, 100))", []],
    ["round(price, 2)", []],
    ["round(price, k)", ["powerUndefined: k"]],
    ["second", ["noOffers: second"]],
    ["stdev", ["noOffers: stdev"]],
    ["pstdev", []],
    ["trimmedMean(price, 1)", ["noOffers: trimmedMean(price, 1)"]],
    ["geomean", []],
    ["geomean(points[design])", ["logarithmOfNothing: geomean(points[design])"]],
    [
      "geomean(points[design] where points[design] > 0)",
      ["noOffers: geomean(points[design] where points[design] > 0)"],
    ],
    ["mean(price where price > 100)", ["noOffers: mean(price where price > 100)"]],
    ["sum(price where price > 100)", []],
    ["mean(1 / bonus)", ["divisionByZero: bonus"]],
    ["next", ["noNextOffer: next"]],
    ["if(bonus > 0, 1 / bonus, 0)", []],
    ["if(bonus <= 0, 0, 1 / bonus)", []],
    ["if(bonus = 0, 0, 1 / bonus)", []],
    ["if(bonus = 0 or price > 5, 0, 1 / bonus)", []],
    ["if(bonus > 0 and price > 5, 1 / bonus, 0)", []],
    ["if(bonus > 0 or price > 5, 1 / bonus, 0)", ["divisionByZero: bonus"]],
    ["if(highest > lowest, 1 / (highest - lowest), 0)", []],
    ["if(price > 100, mean(1 / (price - 100)), 0)", ["divisionByZero: price - 100"]],
    ["gap = 1 / bonus; if(bonus = 0, 0, gap)", ["divisionByZero: bonus"]],
    ["unused = 1 / bonus; 1", []],
  ])("%s has %j", (text, expected) => {
    expect(facts(text).holes).toEqual(expected);
  });

  test.each([
    ["price / 0", "0"],
    ["price / (1 - 1)", "1 - 1"],
    ["none = 2 - 2; price / none", "none"],
    ["unused = 1 / 0; price", "0"],
    ["mean(price / (0 * 3))", "0 * 3"],
    ["price / (price - price)", undefined],
    ["0 / price", undefined],
  ])("%s divides by the constant zero %s", (text, expected) => {
    expect(dividesByConstantZero(read(text))).toBe(expected);
  });
});

test("steps that double one another are derived in no time", () => {
  for (const step of ["$ + $", "$ * $", "max($, $)", "if(price > 1, $, $)", "bands($; <= $: 1; else: $)"]) {
    const steps = Array.from({ length: 24 }, (_, at) => `s${at + 1} = ${step.replaceAll("$", `s${at}`)}`);
    const formula = read(`s0 = price / ceiling; ${steps.join("; ")}; s24`);
    expect(holesOf(formula, ranges)).toEqual([]);
    expect(isProportionalTo(formula, "weight")).toBe(false);
    expect([direction(formula, ranges), degree(formula)]).toBeDefined();
  }
});

const nearly = { n: 1n, d: 10n ** 24n };

/** Settling moves an inexact value in its thirtieth digit, so what is proven holds up to there. */
const slack = (a: Rational, inexact: boolean): Rational =>
  inexact ? multiply(add(absolute(a), { n: 1n, d: 1n }), nearly) : { n: 0n, d: 1n };

const withPrice = (formula: ReturnType<typeof read>, offer: Offer, price: Rational): Offer => ({
  ...offer,
  figures: offer.figures.map((own, slot) => (formula.names[slot] === "price" ? price : own)),
});

describe("what is derived is so", () => {
  test("a formula that is rising, falling or constant moves no other way", () => {
    const seen = { rising: 0, falling: 0, constant: 0, unknown: 0 };
    fc.assert(
      fc.property(
        methodText,
        tender,
        fc.array(offerFigures, { minLength: 3, maxLength: 3 }),
        (text, all, others) => {
          const { formula, offers, baseline } = bench(text, all);
          const moves = direction(formula, ranges);
          seen[moves] += 1;
          if (moves === "unknown") return;
          const prices = others.map(({ price }) => figure(price as string)).sort(compare);
          const values = prices
            .map((price) => valuate(formula, baseline, withPrice(formula, offers[0] as Offer, price)))
            .filter((found) => found.value !== undefined);
          for (const [at, after] of values.slice(1).entries()) {
            const before = values[at] as typeof after;
            const change = subtract(after.value as Rational, before.value as Rational);
            const within = slack(before.value as Rational, after.inexact || before.inexact);
            const moved = compare(absolute(change), within) <= 0 ? 0n : change.n;
            if (moves !== "rising") expect(moved <= 0n).toBe(true);
            if (moves !== "falling") expect(moved >= 0n).toBe(true);
          }
        },
      ),
      seeded(4000),
    );
    expect(Math.min(seen.rising, seen.falling, seen.constant)).toBeGreaterThan(100);
  });

  test("a formula of degree one is a straight line, one of degree none does not move", () => {
    const seen = { constant: 0, linear: 0, piecewiseLinear: 0, other: 0 };
    fc.assert(
      fc.property(formulaText, tender, (text, all) => {
        const { formula, offers, baseline } = bench(text, all);
        const shape = degree(formula);
        seen[shape] += 1;
        if (shape !== "linear" && shape !== "constant") return;
        const [first, second, third] = ["10", "30", "50"].map((price) =>
          valuate(formula, baseline, withPrice(formula, offers[0] as Offer, figure(price))),
        );
        if (!first?.value || !second?.value || !third?.value) return;
        const bend = subtract(add(first.value, third.value), add(second.value, second.value));
        expect(compare(absolute(bend), slack(third.value, second.inexact)) <= 0).toBe(true);
        if (shape === "constant") expect(first.value).toEqual(third.value);
      }),
      seeded(2000),
    );
    expect(Math.min(seen.constant, seen.linear)).toBeGreaterThan(100);
  });

  test("a formula proportional to a name gives twice as much for twice the figure", () => {
    let proportional = 0;
    fc.assert(
      fc.property(
        methodText,
        tender,
        fc.constantFrom("2", "0.3", "7"),
        fc.constantFrom("weight", "price"),
        (text, all, times, name) => {
          const formula = read(text);
          if (!isProportionalTo(formula, name)) return;
          proportional += 1;
          const scaled = all.map((figures) => ({
            ...figures,
            [name]: multiply(figure(figures[name] as string), figure(times)),
          }));
          const [before, after] = [all, scaled].map((each) => {
            const { offers, baseline } = bench(formula, each);
            return valuate(formula, baseline, offers[0] as Offer);
          });
          expect(after?.hole).toBe(before?.hole);
          if (!before?.value || !after?.value) return;
          const expected = multiply(before.value, figure(times));
          const off = absolute(subtract(after.value, expected));
          expect(compare(off, slack(expected, before.inexact || after.inexact)) <= 0).toBe(true);
        },
      ),
      seeded(4000),
    );
    expect(proportional).toBeGreaterThan(200);
  });

  test("a formula without holes has a value for every offer", () => {
    let whole = 0;
    fc.assert(
      fc.property(methodText, tender, (text, all) => {
        const { formula, offers, baseline } = bench(text, all);
        if (holesOf(formula, ranges).length > 0) return;
        whole += 1;
        for (const offer of offers) expect(valuate(formula, baseline, offer).hole).toBeUndefined();
      }),
      seeded(4000),
    );
    expect(whole).toBeGreaterThan(500);
  });

  test("a formula that is not relative has one value in any company", () => {
    fc.assert(
      fc.property(formulaText, tender, tender, (text, all, others) => {
        const { formula, offers, baseline } = bench(text, all);
        if (isRelative(formula)) return;
        const elsewhere = baselineOf(
          formula,
          others.map((figures) => offerOf(formula, figures)),
        );
        const [here, there] = [baseline, elsewhere].map((each) => valuate(formula, each, offers[0] as Offer));
        expect(there?.hole).toBe(here?.hole);
        if (here?.value && there?.value) expect(equal(here.value, there.value)).toBe(true);
      }),
      seeded(1000),
    );
  });
});
