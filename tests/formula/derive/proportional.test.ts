import { expect, test } from "vitest";
import { isProportionalTo } from "../../../src/formula/derive.js";
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
