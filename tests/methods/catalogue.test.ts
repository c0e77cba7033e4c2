import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Context, catalogue } from "../../src/methods/catalogue.js";
import type { Entry, Rule } from "../../src/methods/entry.js";
import { readMethod, vocabularyOf } from "../../src/methods/method.js";
import { entryTraits } from "../../src/methods/traits.js";

const contexts = ["price", "measure", "quality", "abnormal"] as const;
const entries = contexts.flatMap((context) =>
  Object.values<Entry>(catalogue[context]).map((entry) => ({
    context,
    entry,
    name: `${context} ${entry.kind}`,
  })),
);
const rules = Object.values<Rule>(catalogue.combine);

describe("the catalogue", () => {
  it.each(["price", "measure", "quality", "combine", "abnormal"] as const)(
    "%s: one file a method, named as its kind, exported by the folder's index",
    (context: Context) => {
      const folder = fileURLToPath(new URL(`../../src/methods/${context}`, import.meta.url));
      const files = readdirSync(folder).filter((file) => file !== "index.ts");
      const all = Object.entries<Entry | Rule>(catalogue[context]);
      expect(files.map((file) => file.replace(".ts", "")).sort()).toEqual(all.map(([name]) => name).sort());
      expect(all.filter(([name, each]) => each.kind !== name)).toEqual([]);
    },
  );

  it.each(entries)(
    "$name reads, tells its words and its source, and uses every parameter it declares",
    ({ context, entry }) => {
      const vocabulary = vocabularyOf(context, entry.parameters, []);
      for (const text of [entry.formula, ...(entry.otherwise === undefined ? [] : [entry.otherwise])])
        expect(readMethod(text, vocabulary)).toMatchObject({ ok: true });
      expect(
        Object.keys(entry.parameters).filter((name) => !new RegExp(`\\b${name}\\b`).test(entry.formula)),
      ).toEqual([]);
      expect(entry.words.endsWith(".")).toBe(true);
      expect(entry.sources.length).toBeGreaterThan(0);
    },
  );

  it.each(entries)("$name carries a filling where its formula has holes", ({ context, entry }) => {
    const traits = entryTraits(context, entry);
    if ((traits?.holes.length ?? 0) > 0) expect(entry.otherwise).toBeDefined();
    const filling =
      entry.otherwise === undefined
        ? undefined
        : entryTraits(context, { ...entry, formula: entry.otherwise });
    expect(filling?.holes ?? []).toEqual([]);
    expect(filling?.relative ?? false).toBe(false);
  });

  it.each(rules)("$kind: every key reads with the criteria it may name", (rule) => {
    for (const key of rule.keys)
      expect(readMethod(key.formula, vocabularyOf("combine", rule.parameters, ["quality"]))).toMatchObject({
        ok: true,
      });
  });

  it("what is derived from the formulas is what the field says of them", () => {
    const told = Object.fromEntries(
      entries.map(({ context, entry }) => {
        const traits = entryTraits(context, entry);
        const words = [
          traits?.relative ? "relative" : "absolute",
          traits?.proportionalToWeight ? "proportional" : "not proportional",
          traits?.direction,
          traits?.degree,
        ];
        return [entry.kind, words.join(", ")];
      }),
    );
    expect(told).toMatchObject({
      bands: "relative, proportional, unknown, piecewiseLinear",
      benchmarkRatio: "absolute, proportional, falling, other",
      linearFromLowest: "relative, proportional, falling, piecewiseLinear",
      linearToReference: "absolute, proportional, unknown, piecewiseLinear",
      lowestPriceRatio: "relative, proportional, falling, other",
      lowestToHighest: "relative, proportional, falling, linear",
      meanDeviation: "relative, proportional, falling, linear",
      highestPerPrice: "relative, proportional, rising, linear",
      shareOfTarget: "absolute, proportional, rising, piecewiseLinear",
      highestRatio: "relative, proportional, rising, linear",
      linearBetween: "absolute, proportional, unknown, piecewiseLinear",
      lowestRatio: "relative, proportional, falling, other",
      betweenEnds: "absolute, proportional, unknown, linear",
      shareOfTop: "absolute, proportional, rising, linear",
      adjustedMeanProximity: "relative, proportional, unknown, other",
      bandsOfCeiling: "absolute, proportional, unknown, piecewiseLinear",
      benchmarkLinear: "absolute, proportional, falling, piecewiseLinear",
      budgetMeanProximity: "relative, proportional, unknown, other",
      cappedMeanRatio: "relative, proportional, falling, other",
      discountCurve: "absolute, proportional, falling, other",
      discountKnee: "absolute, proportional, unknown, piecewiseLinear",
      discountPower: "relative, proportional, falling, other",
      discountShare: "absolute, proportional, falling, piecewiseLinear",
      discountSoftFloor: "absolute, proportional, falling, piecewiseLinear",
      drawnProximity: "relative, proportional, unknown, other",
      exponentialDiscount: "relative, proportional, falling, other",
      gapOverHighest: "relative, proportional, falling, linear",
      geometricMeanProximity: "relative, proportional, unknown, other",
      highMeanProximity: "relative, proportional, unknown, other",
      incomeRatio: "relative, proportional, rising, linear",
      linearThenRatio: "relative, proportional, unknown, other",
      linearWithKnee: "relative, proportional, falling, piecewiseLinear",
      logarithmic: "relative, proportional, falling, other",
      lowMeanProximity: "relative, proportional, unknown, other",
      lowerMedianProximity: "relative, proportional, unknown, other",
      lowestPriceRatioInterval: "relative, proportional, falling, other",
      lowestToHighestInterval: "relative, proportional, falling, linear",
      meanDiscountKnee: "relative, proportional, unknown, piecewiseLinear",
      meanProximity: "relative, proportional, unknown, other",
      medianDeviation: "relative, proportional, falling, linear",
      optimalToCeiling: "absolute, proportional, unknown, piecewiseLinear",
      optimalToHighest: "relative, proportional, unknown, piecewiseLinear",
      outlierFreeMeanProximity: "relative, proportional, unknown, other",
      pointsPerPercent: "relative, not proportional, falling, other",
      priceRatioPower: "relative, proportional, falling, other",
      satietyDiscount: "absolute, proportional, falling, piecewiseLinear",
      scoreByRank: "relative, proportional, falling, piecewiseLinear",
      shareBelowHighest: "relative, proportional, falling, linear",
      shareOfBestDiscount: "relative, proportional, falling, piecewiseLinear",
      significantDiscount: "relative, proportional, falling, piecewiseLinear",
      targetProximity: "absolute, proportional, unknown, other",
      trimmedMeanProximity: "relative, proportional, unknown, other",
      zScore: "relative, proportional, falling, linear",
    });
  });
});
