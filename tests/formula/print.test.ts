import fc from "fast-check";
import { expect, test } from "vitest";
import type { Formula } from "../../src/formula/formula.js";
import { print } from "../../src/formula/print.js";
import { formulaText, seeded } from "./generators.js";
import { read } from "./support.js";

const treeOf = ({ text: _text, ...tree }: Formula) => tree;

test("what is printed reads as the same tree", () => {
  fc.assert(
    fc.property(formulaText, (text) => {
      const first = read(text);
      expect(treeOf(read(first.text))).toEqual(treeOf(first));
    }),
    seeded(3000),
  );
});

test("printing what was printed changes nothing", () => {
  fc.assert(
    fc.property(formulaText, (text) => {
      const { text: printed } = read(text);
      expect(print(read(printed))).toBe(printed);
    }),
    seeded(500),
  );
});

test.each([
  ["weight*lowest/price", "weight * lowest / price"],
  ["((weight))*(lowest/price)", "weight * (lowest / price)"],
  ["(weight*lowest)/price", "weight * lowest / price"],
  ["price-(weight-k)", "price - (weight - k)"],
  ["(price-weight)-k", "price - weight - k"],
  ["-(price^2)", "-(price ^ 2)"],
  ["(-price)^2", "(-price) ^ 2"],
  ["price^-(k)", "price ^ -k"],
  ["price ^ (-k)", "price ^ -k"],
  ["(price ^ k) ^ 2", "(price ^ k) ^ 2"],
  ["price ^ (k ^ 2)", "price ^ (k ^ 2)"],
  ["-(-price)", "-(-price)"],
  ["-price * -k - -2", "-price * -k - -2"],
  ["1.50 + 2", "1.50 + 2"],
  ["a=price;b=a+1;a*b", "a = price; b = a + 1; a * b"],
  ["points[ social value ]", "points[social value]"],
  ["bands(price;<=1:2;<=k:3;else:4)", "bands(price; <= 1: 2; <= k: 3; else: 4)"],
  ["bands(price,steps)", "bands(price, steps)"],
  ["if(price<1 and k>=2,1,0)", "if(price < 1 and k >= 2, 1, 0)"],
  ["if(belowZero=none or price=1,1,0)", "if(belowZero = none or price = 1, 1, 0)"],
  ["mean(price where price<=1.1*lowest)", "mean(price where price <= 1.1 * lowest)"],
  ["trimmedMean(price,1)", "trimmedMean(price, 1)"],
  ["lowest(price)+lowest", "lowest(price) + lowest"],
])("%s is printed as %s", (text, printed) => {
  expect(read(text).text).toBe(printed);
});
