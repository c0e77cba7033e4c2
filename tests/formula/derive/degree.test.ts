import { expect, test } from "vitest";
import { degree } from "../../../src/formula/derive.js";
import { read } from "../support.js";

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
