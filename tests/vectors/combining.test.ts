import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { explain } from "../../src/explain/explain.js";
import type { Rational } from "../../src/number/rational.js";
import { print } from "../cases/printed.js";
import { procedureOf } from "../cases/read.js";
import { type Bids, evaluatedOf, price, quality, type Rules, ranked, ranking } from "./documents.js";

type Rule = NonNullable<Rules["combine"]>;

/** What decides for each bid, in the order of the bids, where all that is not price is one score out of 100. */
function decides(combine: Rule, bids: Bids, places = 6): string {
  const evaluation = evaluatedOf(
    { criteria: [quality("quality", "100"), { id: "price", type: "price" }], combine },
    bids,
  );
  return Object.keys(bids)
    .map((bid) => print(ranked(evaluation, bid).keys?.[0]?.value.value as Rational, places, "rounded"))
    .join(" ");
}

const bidsOf = (all: Readonly<Record<string, readonly [price: string, quality: string]>>): Bids =>
  Object.fromEntries(Object.entries(all).map(([id, [cost, score]]) => [id, { price: cost, quality: score }]));

describe("published examples", () => {
  it.each<[string, Rule, Bids, string]>([
    [
      "tessa, 80 and 83.898 for each million",
      { kind: "qualityPerPrice", per: "1000000" },
      bidsOf({ A: ["1000000", "80"], B: ["1180000", "99"] }),
      "80.000000 83.898305",
    ],
    [
      "award on value, 80 000 − 1 500 = 78 500",
      { kind: "awardOnValue", fullQuality: "1500", form: "deduction" },
      bidsOf({ A: ["80000", "100"] }),
      "78500.000000",
    ],
    [
      "adjusted bids of 1 176 471, 1 368 421 and 1 600 000",
      { kind: "adjustedBid" },
      bidsOf({ A: ["1000000", "85"], B: ["1300000", "95"], C: ["800000", "50"] }),
      "1176470.588235 1368421.052632 1600000.000000",
    ],
    [
      "barbecue, a coefficient of 9/7 for 1/5 of 3/10",
      { kind: "featureCoefficient", most: "0.3" },
      bidsOf({ A: ["900", "66.66666666666666666666666666666666666667"] }),
      "700.000000",
    ],
  ])("%s", (_source, rule, bids, expected) => {
    expect(decides(rule, bids)).toBe(expected);
  });

  it("adjusted scores of 85, 90 and 94: quality for each own estimate", () => {
    const scores = [
      ["10.94", "93", "10"],
      ["9.87", "89", "10"],
      ["8.7", "82", "10"],
    ].map(([cost, score, per]) =>
      decides(
        { kind: "qualityPerPrice", per: per as string },
        bidsOf({ A: [cost as string, score as string] }),
      ),
    );
    expect(scores).toEqual(["85.009141", "90.172239", "94.252874"]);
  });

  it("weighted criteria of US design-build: 84.33, 85 and 80.36 on a benchmark of 1.0m", () => {
    const evaluation = evaluatedOf(
      {
        criteria: [
          quality("quality", "60", "0-100"),
          price("40", { kind: "benchmarkRatio", benchmark: "1000000", belowBenchmark: "weight" }),
        ],
      },
      // 51, 53 and 44 points of 60.
      bidsOf({
        A: ["1200000", "85"],
        B: ["1250000", "88.333333333333333333333333333333333333"],
        C: ["1100000", "73.333333333333333333333333333333333333"],
      }),
    );
    expect(ranking(evaluation)).toBe("1 B 85.00, 2 A 84.33, 3 C 80.36");
  });

  it("Negometrix, 146 to 144 of 170", () => {
    const evaluation = evaluatedOf(
      { outOf: "170", criteria: [quality("quality", "100"), price("70")] },
      bidsOf({ A: ["10000", "90"], B: ["8000", "74"] }),
    );
    expect(ranking(evaluation, 0)).toBe("1 A 146, 2 B 144");
  });
});

const ds4 = { A: "100000", B: "110000", C: "125000", D: "150000" } as const;
const halfOf = (id: string, weight: string) => ({
  id,
  type: "measure" as const,
  weight,
  unit: id,
  better: "lower" as const,
  method: { kind: "lowestRatio" as const },
});

/** The four bids under a rule that reads the accepted amount of a measure. */
function withAmounts(combine: object, amounts: Readonly<Record<string, string>>): string {
  const evaluation = evaluate(
    procedureOf({
      format: "weighbridge/1",
      tender: { id: "amounts", criteria: [halfOf("amount", "100"), { id: "price", type: "price" }], combine },
      bids: Object.entries(ds4).map(([id, cost]) => ({
        id,
        offers: [{ price: cost, measures: { amount: amounts[id] } }],
      })),
      scoresheets: Object.entries(amounts).map(([bid, accepted]) => ({ bid, criterion: "amount", accepted })),
    } as never),
  );
  const figures = Object.keys(ds4).map((bid) =>
    print(ranked(evaluation, bid).keys?.[0]?.value.value as Rational, 2, "rounded"),
  );
  return `${figures.join(" ")} ${ranking(evaluation).split(" ")[1]}`;
}

describe("figures worked out by other hands", () => {
  it("E16 normalised prices of .10, .15, .20 and .25 of .30", () => {
    const scores = {
      A: "33.33333333333333333333333333333333333333",
      B: "50",
      C: "66.66666666666666666666666666666666666667",
      D: "83.33333333333333333333333333333333333333",
    };
    const bids = bidsOf(
      Object.fromEntries(
        Object.entries(ds4).map(([id, cost]) => [id, [cost, scores[id as keyof typeof scores]]]),
      ),
    );
    expect(decides({ kind: "featureCoefficient", most: "0.3" }, bids)).toBe(
      "87500.000000 90588.235294 97222.222222 110526.315789",
    );
  });

  it("E17 life-cycle cost over 5 years at 3.5 %", () => {
    const rule = {
      kind: "lifeCycleCost",
      yearlyCost: "amount",
      years: "5",
      rate: "3.5",
      payments: "endOfYear",
    };
    expect(withAmounts(rule, { A: "20000", B: "17000", C: "12000", D: "6000" })).toBe(
      "190301.05 186755.89 179180.63 177090.31 D",
    );
    const undiscounted = { ...rule, rate: "0" };
    expect(withAmounts(undiscounted, { A: "20000", B: "17000", C: "12000", D: "6000" })).toBe(
      "200000.00 195000.00 185000.00 180000.00 D",
    );
  });

  it("E26 a price and 600 a day", () => {
    const rule = { kind: "costPlusTime", time: "amount", perUnit: "600" };
    expect(withAmounts(rule, { A: "120", B: "100", C: "80", D: "60" })).toBe(
      "172000.00 170000.00 173000.00 186000.00 B",
    );
  });

  it("E25 the lowest price of those with quality of 70, and the best within 130 000", () => {
    const bids: Bids = {
      A: { price: ds4.A, quality: "56.923077" },
      B: { price: ds4.B, quality: "71.923077" },
      C: { price: ds4.C, quality: "85.230769" },
      D: { price: ds4.D, quality: "94.230769" },
    };
    const bar = { ...quality("quality", "100"), minimum: { percent: "70", otherwise: "setAside" } } as never;
    const priced = { id: "price", type: "price" } as const;
    const lowest = evaluatedOf(
      { criteria: [bar, priced], combine: { kind: "lowestPriceThenQuality" } },
      bids,
    );
    const best = evaluatedOf(
      {
        criteria: [quality("quality", "100"), priced],
        combine: { kind: "highestQualityThenPrice" },
        lots: [{ id: "all", ceiling: { price: "130000", otherwise: "setAside" } }],
      },
      bids,
    );
    expect([ranking(lowest).split(" ")[1], ranking(best).split(" ")[1]]).toEqual(["B", "C"]);
  });

  it("E24 steps of 10 and 26.35 %, 13.64 and 18.50 %, 20 and 10.56 %", () => {
    const evaluation = evaluatedOf(
      {
        outOf: "65",
        criteria: [quality("quality", "55"), quality("social-value", "10"), { id: "price", type: "price" }],
        combine: { kind: "stepUp", perPercent: "1" },
      },
      {
        A: { price: ds4.A, quality: "60", "social-value": "40" },
        B: { price: ds4.B, quality: "75", "social-value": "55" },
        C: { price: ds4.C, quality: "88", "social-value": "70" },
        D: { price: ds4.D, quality: "95", "social-value": "90" },
      },
    );
    const steps = ["A", "B", "C", "D"].map((bid) =>
      explain(evaluation, { bid })?.find((line) => line.startsWith("Step")),
    );
    expect(steps).toEqual([
      "Step: the cheapest bid is the first in hand.",
      "Step: against A the price is +10 %, the quality +26.351351… %; it is taken in hand.",
      "Step: against B the price is +13.636363… %, the quality +18.502673… %; it is taken in hand.",
      "Step: against C the price is +20 %, the quality +10.559566… %; it is passed over.",
    ]);
  });
});

describe("pathologies of rules, each on its own figures", () => {
  it("8. a quotient depends on where the quality scale starts", () => {
    const rule = { kind: "pricePerQualityPoint" } as const;
    expect(decides(rule, bidsOf({ A: ["100", "40"], B: ["170", "70"] }))).toBe("2.500000 2.428571");
    expect(decides(rule, bidsOf({ A: ["100", "60"], B: ["170", "90"] }))).toBe("1.666667 1.888889");
    expect(decides(rule, bidsOf({ junk: ["50000", "40"], good: ["100000", "75"] }), 2)).toBe(
      "1250.00 1333.33",
    );
  });

  it.each([
    ["weightedReferenceMedian", ["63", "110"], "300.813 299.187", "331.818 332.500"],
    ["weightedReferenceMean", ["61", "105"], "303.165 296.835", "566.914 569.432"],
  ] as const)("9. under %s a third bid turns two others round", (kind, [score, cost], two, three) => {
    const pair = bidsOf({ A: ["100", "60"], B: [cost, score] });
    const rule = { kind, qualityWeight: "65" } as const;
    expect(decides(rule, pair, 3)).toBe(two);
    expect(decides(rule, { ...pair, C: { price: "300", quality: "30" } }, 3).startsWith(three)).toBe(true);
  });

  it("10. so it does under the utility index, when it has the best quality", () => {
    const pair = bidsOf({ A: ["100", "60"], B: ["120", "75"] });
    const rule = { kind: "utilityIndex", qualityWeight: "50" } as const;
    expect(decides(rule, pair)).toBe("0.850000 0.833333");
    expect(decides(rule, { ...pair, C: { price: "300", quality: "100" } })).toMatch(/^0\.600000 0\.625000/);
  });

  it("11. and with the best technical score at 100", () => {
    const pair = bidsOf({ A: ["100", "60"], B: ["139", "70"] });
    const rule = { kind: "qualityToBestAndCost", qualityWeight: "70" } as const;
    expect(decides(rule, pair, 3)).toBe("90.000 91.583");
    expect(decides(rule, { ...pair, C: { price: "2000", quality: "100" } }, 3)).toBe("72.000 70.583 71.500");
  });

  it("12. re-scaling quality to the best turns two bids round without any third", () => {
    // Price points of 35 and 31.5 of 35.
    const bids = bidsOf({
      A: ["90", "61.538461538461538461538461538461538462"],
      B: ["100", "66.153846153846153846153846153846153846"],
    });
    const totals = (method?: "rescaledToBest"): string => {
      const evaluation = evaluatedOf(
        {
          criteria: [
            { ...quality("quality", "65"), ...(method && { method: { kind: method } }) } as never,
            price("35"),
          ],
        },
        bids,
      );
      return ["A", "B"].map((bid) => print(ranked(evaluation, bid).total.value, 6, "rounded")).join(" ");
    };
    expect(totals()).toBe("75.000000 74.500000");
    expect(totals("rescaledToBest")).toBe("95.465116 96.500000");
  });
});
