import { describe, expect, test } from "vitest";
import {
  aggregateWords,
  degree,
  direction,
  holesOf,
  isProportionalTo,
  isRelative,
} from "../../src/formula/derive.js";
import { ranges } from "./generators.js";
import { read } from "./support.js";

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

test("steps that double one another are derived in no time", () => {
  for (const step of ["$ + $", "$ * $", "max($, $)", "if(price > 1, $, $)", "bands($; <= $: 1; else: $)"]) {
    const steps = Array.from({ length: 24 }, (_, at) => `s${at + 1} = ${step.replaceAll("$", `s${at}`)}`);
    const formula = read(`s0 = price / ceiling; ${steps.join("; ")}; s24`);
    expect(holesOf(formula, ranges)).toEqual([]);
    expect(isProportionalTo(formula, "weight")).toBe(false);
    expect([direction(formula, ranges), degree(formula)]).toBeDefined();
  }
});
