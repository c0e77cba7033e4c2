import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baselineOf } from "../../src/formula/baseline.js";
import { kernelOf, type Swept, toDouble } from "../../src/formula/kernel.js";
import type { Offer } from "../../src/formula/valuation.js";
import { valuate } from "../../src/formula/value.js";
import { fromDouble } from "../../src/number/double.js";
import { absolute, compare, divide, type Rational, subtract, sum } from "../../src/number/rational.js";
import { formulaText, methodText, seeded, tender } from "./generators.js";
import { bench, figure, offerOf, priced, read } from "./support.js";

/** Whether a float lies within a bound of the exact value: compared exactly. */
function isWithin(float: number, exact: Rational, bound: number): boolean {
  if (!Number.isFinite(float)) return false;
  return compare(absolute(subtract(fromDouble(float), exact)), fromDouble(bound)) <= 0;
}

const four = priced("100000", "110000.10", "125000", "150000.07");
const floats = (offer: Offer): number[] => offer.figures.map(toDouble);

describe("the usual formulas have a bound far below a unit of any published figure", () => {
  test.each([
    ["weight * lowest / price", 1e-12],
    ["weight * (highest - price) / (highest - lowest)", 1e-12],
    ["weight * max(0, 2 - price / lowest)", 1e-12],
    ["clamp(weight * (ceiling - price) / ceiling, 0, weight)", 1e-12],
    [
      "line = weight * (zeroAt * lowest - price) / ((zeroAt - 1) * lowest); if(belowZero = negative, line, max(line, 0))",
      1e-12,
    ],
    ["weight * (50 - k * 100 * (price - mean) / mean) / 100", 1e-12],
    ["weight * (lowest / price) ^ 2", 1e-12],
    ["weight * (lowest / price) ^ k", 1e-10],
    ["weight * sqrt(lowest / price)", 1e-12],
    ["weight * (1 - ln(price / lowest) / ln(zeroAt))", 1e-10],
    ["weight * exp(1 - price / lowest)", 1e-10],
    ["weight * bands(100 * (price - lowest) / lowest, steps) / 100", 1e-12],
    ["round(weight * lowest / price, 2)", 1e-12],
    ["if(price <= 1.1 * mean, weight, weight / 2)", 1e-12],
    ["50 + 10 * (mean - price) / stdev", 1e-12],
    ["weight / rank", 1e-12],
    ["price / points[design]", 1e-9],
  ])("%s: below %d", (text, most) => {
    const { formula, offers, baseline } = bench(text, four);
    const { value, bound } = kernelOf(formula, baseline, offers);
    expect(bound).toBeLessThan(most);
    for (const offer of offers)
      expect(isWithin(value(floats(offer)), valuate(formula, baseline, offer).value as Rational, bound)).toBe(
        true,
      );
  });

  test.each([
    ["weight * lowest / price", 1e-12],
    ["weight * (highest - price) / (highest - lowest)", 1e-12],
    ["weight * max(0, 2 - price / lowest)", 1e-12],
    ["min(weight, weight * k * lowest / price)", 1e-12],
    ["weight * (lowest / price) ^ k", 1e-10],
    ["weight * bands(100 * (price - lowest) / lowest, steps) / 100", 1e-12],
    ["sqrt(weight) * lowest / price", 1e-6],
    ["weight * (1 - ln(price / lowest) / ln(zeroAt))", 1e-10],
    ["round(weight * lowest / price, 2)", 0.0101],
  ])("%s, over all weights from 0 to 100: below %d", (text, most) => {
    const { formula, offers, baseline } = bench(text, four);
    expect(kernelOf(formula, baseline, offers, weights).bound).toBeLessThan(most);
  });
});

const weights: Swept = new Map([["weight", { from: figure("0"), to: figure("100") }]]);

describe("a doubt is a bound of Infinity", () => {
  test.each([
    "1 / (price - lowest)",
    "ln(price - lowest)",
    "sqrt(lowest - price)",
    "next",
    "second(price where price > 1000000)",
    "exp(price)",
    "0 ^ (price - 200000)",
  ])("%s, because some offer falls in a hole", (text) => {
    const { formula, offers, baseline } = bench(text, four);
    expect(kernelOf(formula, baseline, offers).bound).toBe(Number.POSITIVE_INFINITY);
  });

  test.each(["price / weight", "ln(weight)", "(-1) ^ weight", "price / (weight - 50)", "exp(2 * weight)"])(
    "%s, because some weight from 0 to 100 does",
    (text) => {
      const { formula, offers, baseline } = bench(text, four);
      expect(kernelOf(formula, baseline, offers, weights).bound).toBe(Number.POSITIVE_INFINITY);
    },
  );

  test("offers under different parameters have no kernel in common", () => {
    const formula = read("bands(price, steps)");
    const other = { choices: {}, tables: { steps: { rows: [], otherwise: figure("7") } } };
    const offers = [offerOf(formula, {}), offerOf(formula, {}, other)];
    const { bound } = kernelOf(formula, baselineOf(formula, offers), offers);
    expect(bound).toBe(Number.POSITIVE_INFINITY);
  });
});

test("a float that takes the other branch owns up to the gap between them", () => {
  // Ten tenths are exactly one; added as doubles they are less.
  const tenths = Array.from({ length: 10 }, () => "price").join(" + ");
  const { formula, offers, baseline } = bench(`if(${tenths} >= 1, 35, 0)`, priced("0.1"));
  const { value, bound } = kernelOf(formula, baseline, offers);
  expect(value([0.1])).toBe(0);
  expect(bound).toBeGreaterThanOrEqual(35);
});

describe("where doubles go wrong, the bound owns up to it", () => {
  test.each([
    ["if(weight * 3 <= 0.3, 35, 0)", "0", "1", "0.1", 34],
    ["bands(weight * 3; <= 0.3: 35; else: 0)", "0", "1", "0.1", 34],
    ["if(weight > 2 or weight * 3 <= 0.3, 35, 0)", "0", "1", "0.1", 34],
    ["bands(weight * 3 - 0.3, steps)", "0", "1", "0.1", 19],
    ["round(weight * 1.005 * 100, 0)", "0", "1", "1", 0.9],
    ["roundEven(weight * 1.005 * 100, 0)", "0", "1", "1", 0],
    ["truncate(weight * 4.35 * 100, 0)", "0", "1", "1", 0.9],
    ["roundUp(weight * 1.1 * 1.1, 2)", "0", "1", "1", 0.009],
    ["ln(weight - 0.3)", "0.3000001", "0.3000002", "0.3000001", 1e-11],
    ["sqrt((weight - 0.3) * 10000000)", "0.3000001", "0.3000002", "0.3000001", 1e-11],
    ["((weight - 0.3) * 10000000) ^ 3", "0.3000001", "0.3000002", "0.3000001", 1e-11],
    ["((weight - 0.3) * 10000000) ^ -3", "0.3000001", "0.3000002", "0.3000001", 1e-11],
    ["((weight - 0.3) * 10000000) ^ zeroAt", "0.3000001", "0.3000002", "0.3000001", 1e-11],
    ["exp((weight - 0.3) * 10000000)", "0.3000001", "0.3000002", "0.3000001", 1e-11],
    ["2 ^ ((weight - 0.3) * 10000000)", "0.3000001", "0.3000002", "0.3000001", 1e-11],
    ["1 / ((weight - 0.3) * 10000000)", "0.3000001", "0.3000002", "0.3000001", 1e-11],
    ["abs((0.3 - weight) * 10000000)", "0.3000001", "0.3000002", "0.3000001", 1e-11],
  ])("%s, from %s to %s, at %s", (text, from, to, at, least) => {
    const { formula, offers, baseline } = bench(text, [{ weight: at }]);
    const swept: Swept = new Map([["weight", { from: figure(from), to: figure(to) }]]);
    const { value, bound } = kernelOf(formula, baseline, offers, swept);
    const exact = valuate(formula, baseline, offers[0] as Offer).value as Rational;
    const float = value(floats(offers[0] as Offer));
    expect(Math.abs(float - toDouble(exact))).toBeGreaterThanOrEqual(least);
    expect(bound).toBeLessThan(Infinity);
    expect(isWithin(float, exact, bound)).toBe(true);
  });
});

test("no offers, no error", () => {
  const formula = read("weight * lowest / price");
  expect(kernelOf(formula, baselineOf(formula, []), []).bound).toBe(0);
});

test("the float lies within the bound of the exact value, for every offer of the set", () => {
  let finite = 0;
  fc.assert(
    fc.property(methodText, tender, (text, all) => {
      const { formula, offers, baseline } = bench(text, all);
      const { value, bound } = kernelOf(formula, baseline, offers);
      if (!(bound < Infinity)) return;
      finite += 1;
      for (const offer of offers) {
        const exact = valuate(formula, baseline, offer).value;
        expect(exact && isWithin(value(floats(offer)), exact, bound)).toBe(true);
      }
    }),
    seeded(1500),
  );
  expect(finite).toBeGreaterThan(600);
});

test("the same over a sweep: for any weight and price within their spans", () => {
  const swept: Swept = new Map([
    ["weight", { from: figure("0.05"), to: figure("120") }],
    ["price", { from: figure("90"), to: figure("110.3") }],
  ]);
  let finite = 0;
  fc.assert(
    fc.property(
      fc.oneof(formulaText, methodText),
      tender,
      fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 8, maxLength: 8 }),
      (text, all, draws) => {
        const { formula, offers, baseline } = bench(text, all);
        const { value, bound } = kernelOf(formula, baseline, offers, swept);
        if (!(bound < Infinity)) return;
        finite += 1;
        for (const [first, second] of draws) {
          const own = offers[first % offers.length] as Offer;
          const offer = {
            ...own,
            figures: own.figures.map((each, slot) => drawn(formula.names[slot], each)),
          };
          const exact = valuate(formula, baseline, offer).value;
          expect(exact && isWithin(value(floats(offer)), exact, bound)).toBe(true);

          function drawn(name: string | undefined, fixed: Rational): Rational {
            const span = swept.get(name ?? "");
            if (span === undefined) return fixed;
            return between(span.from, span.to, name === "price" ? first : second);
          }
        }
      },
    ),
    seeded(1500),
  );
  expect(finite).toBeGreaterThan(250);
});

/** The figure at so many thousandths of the way. */
function between(from: Rational, to: Rational, thousandths: number): Rational {
  const step = divide(subtract(to, from), { n: 1000n, d: 1n });
  return sum([from, { n: step.n * BigInt(thousandths), d: step.d }]);
}
