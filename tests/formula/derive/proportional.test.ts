import { expect, test } from "vitest";
import { isProportionalTo, linearIn } from "../../../src/formula/derive.js";
import { read } from "../support.js";

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

test.each([
  ["weight * price", "proportional"],
  ["0", "proportional"],
  ["weight + 1", "linear"],
  ["7", "linear"],
  ["(weight + 1) * price - weight / lowest", "linear"],
  ["(weight + 1) / price", "linear"],
  ["(weight + 1) * (weight + 1)", undefined],
  ["1 / (weight + 1)", undefined],
  ["(1 - 1) / (weight + 1)", undefined],
  ["(weight + 1) ^ 1", undefined],
  ["weight ^ 2 / weight", "proportional"],
  ["weight ^ 2", undefined],
  ["max(weight - price, 0)", undefined],
  ["clamp(weight * price, 0, weight)", "proportional"],
  ["if(price > 10, weight, 1)", "linear"],
  ["if(weight > 10, weight, 1)", undefined],
  ["if(weight + 1 > price, weight, 1)", undefined],
  ["bands(price; <= 10: weight; else: 2)", "linear"],
  ["if(belowZero = negative, weight - 1, max(weight - 1, 0))", "linear"],
  ["if(belowZero = none, weight - 1, max(weight - 1, 0))", undefined],
  ["sqrt(weight) * sqrt(weight)", undefined],
  ["weight ^ 0.5 * weight ^ 0.5", undefined],
  ["weight * sqrt(price)", "proportional"],
  ["sqrt(weight + 1)", undefined],
  ["highest(weight * price)", "proportional"],
  ["stdev(weight * price)", undefined],
  ["weight * stdev", "proportional"],
  ["sum(weight + price)", undefined],
  ["count(weight + price) * weight", "proportional"],
  ["round(weight, 2)", undefined],
])("%s is %s in the weight", (text, expected) => {
  expect(linearIn(read(text), ["weight"], { belowZero: "negative" })).toBe(expected);
});

test("several names are scaled together", () => {
  const text = "weight * price / highest + bonus - bonus * ceiling / ceiling";
  expect(linearIn(read(text), ["weight", "price"], {})).toBe("linear");
  expect(linearIn(read("weight * price / highest"), ["weight", "price"], {})).toBe("proportional");
});
