import { describe, expect, it } from "vitest";
import { baseline, points } from "../../src/methods/method.js";
import { exact as figure } from "../../src/model/resolve/figures.js";
import { resolveMethod } from "../../src/model/resolve/method.js";
import { type Rational, subtract } from "../../src/number/rational.js";
import { print } from "../cases/printed.js";
import { evaluatedOf, type PriceMethod, price, quality, ranked } from "./documents.js";

/** What offers of these prices earn, in order, to six decimals. */
function earned(method: PriceMethod, weight: string, prices: readonly string[], around: Around = {}): string {
  const bids = Object.fromEntries(
    prices.map((each, index) => [`bid${index + 1}`, { price: each, rest: "0" }]),
  );
  const evaluation = evaluatedOf(
    {
      outOf: "1000",
      criteria: [price(weight, method), quality("rest", print(rest(weight), 6, "rounded"))],
      lots: [
        around.ceiling === undefined
          ? { id: "all" }
          : { id: "all", ceiling: { price: around.ceiling, otherwise: "setAside" } },
      ],
    },
    bids,
    around.draw === undefined ? [] : [{ about: "drawnFigure", figure: around.draw, reason: "drawn" }],
  );
  return Object.keys(bids)
    .map((bid) => print(ranked(evaluation, bid).points.price?.value as Rational, 6, "rounded"))
    .join(" ");
}
const rest = (weight: string): Rational => {
  const { n, d } = figure(weight);
  return { n: 1000n * d - n, d };
};
interface Around {
  readonly ceiling?: string;
  readonly draw?: string;
}

const ds4 = ["100000", "110000", "125000", "150000"] as const;
const ceiling = { ceiling: "160000" };
const even = { slopeBelow: "1", slopeAbove: "1" } as const;
const span = (zeroAt: string, belowZero: "none" | "negative" = "none") =>
  ({ kind: "linearFromLowest", zeroAt, belowZero }) as const;
const range = (allAt: string, noneAt: string) => ({ kind: "linearToReference", allAt, noneAt }) as const;

const drawn = (upTo: readonly string[]) =>
  ({
    kind: "drawnProximity",
    references: {
      rows: upTo.map((each, index) => ({ upTo: each, gives: String(index + 1) })),
      otherwise: String(upTo.length + 1),
    },
    ...even,
  }) as const;
const four = drawn(["24", "49", "74"]);
const seven = drawn(["14", "28", "42", "57", "71", "85"]);

describe("published examples", () => {
  it.each<[string, PriceMethod, string, readonly string[], string, Around?]>([
    [
      "shma.co.uk",
      { kind: "lowestPriceRatio" },
      "1",
      ["15000", "10000", "30000"],
      "0.666667 1.000000 0.333333",
    ],
    [
      "brodies.com, 100, 83, 50",
      { kind: "lowestPriceRatio" },
      "100",
      ["1000000", "1200000", "2000000"],
      "100.000000 83.333333 50.000000",
    ],
    [
      "impactbids.com, 40, 38, 37",
      { kind: "lowestPriceRatio" },
      "40",
      ["100", "105", "108"],
      "40.000000 38.095238 37.037037",
    ],
    ["negometrix, 56 and 70", { kind: "lowestPriceRatio" }, "70", ["10000", "8000"], "56.000000 70.000000"],
    ["vergabeblog, 0.75", { kind: "lowestPriceRatio" }, "1", ["300", "400"], "1.000000 0.750000"],
    [
      "water design-build, 33, 32, 36 on a benchmark of 1.0m",
      { kind: "benchmarkRatio", benchmark: "1000000", belowBenchmark: "weight" },
      "40",
      ["1200000", "1250000", "1100000"],
      "33.333333 32.000000 36.363636",
    ],
    [
      "submissionsrecht.ch, span 75 %: 5, 4.33, 3.66",
      span("1.75"),
      "5",
      ["1000000", "1100000", "1200000"],
      "5.000000 4.333333 3.666667",
    ],
    [
      "submissionsrecht.ch, span 50 %: 5, 4, 3",
      span("1.5"),
      "5",
      ["1000000", "1100000", "1200000"],
      "5.000000 4.000000 3.000000",
    ],
    [
      "submissionsrecht.ch, span 30 %: 5, 3.33, 1.66",
      span("1.3"),
      "5",
      ["1000000", "1100000", "1200000"],
      "5.000000 3.333333 1.666667",
    ],
    [
      "submissionsrecht.ch, four bids, cut at 0",
      span("1.5"),
      "5",
      ["1000000", "1200000", "1300000", "1600000"],
      "5.000000 3.000000 2.000000 0.000000",
    ],
    [
      "the same, not cut",
      span("1.5", "negative"),
      "5",
      ["1000000", "1200000", "1300000", "1600000"],
      "5.000000 3.000000 2.000000 -1.000000",
    ],
    [
      "Chen, 100, 83.9, 67.8",
      { kind: "logarithmic", zeroAt: "4", belowZero: "negative" },
      "100",
      ["80", "100", "125"],
      "100.000000 83.903595 67.807191",
    ],
    [
      "CROMP, 5 × lowest² ÷ price²",
      { kind: "priceRatioPower", exponent: "2" },
      "5",
      ["100", "200"],
      "5.000000 1.250000",
    ],
    ["stegriff.co.uk, 8.48 and 5.67", range("5995", "8995"), "10", ["6450", "7295"], "8.483333 5.666667"],
    [
      "a linear scale of 20 to 25 gives 5 for 22.50, not the 9 that is printed beside it",
      range("20", "25"),
      "10",
      ["22.50", "20.50"],
      "5.000000 9.000000",
    ],
    [
      "bid_evaluation, 100, 95, 90",
      { kind: "targetProximity", target: "100000", ...even },
      "100",
      ["100000", "95000", "110000"],
      "100.000000 95.000000 90.000000",
    ],
    [
      "5dok.org, 5 − 4 × (P − lowest) ÷ (highest − lowest)",
      { kind: "lowestToHighestInterval", least: "20" },
      "5",
      ds4,
      "5.000000 4.200000 3.000000 1.000000",
    ],
    [
      "an exchange rate of 3443.59 draws the low mean of seven",
      seven,
      "35",
      ds4,
      "31.638418 34.802260 30.451977 22.542373",
      { ...ceiling, draw: "36" },
    ],
    ["and of four", four, "35", ds4, "31.638418 34.802260 30.451977 22.542373", { ...ceiling, draw: "59" }],
  ])("%s", (_source, method, weight, prices, expected, around) => {
    expect(earned(method, weight, prices, around)).toBe(expected);
  });

  it("three spans give the same three bids three results", () => {
    const bids = { X: ["1000000", "30"], Y: ["1100000", "40"], Z: ["1200000", "50"] } as const;
    const under = (zeroAt: string) => standing(span(zeroAt), bids, { price: "50", quality: "50" }, 2);
    expect(["1.75", "1.5", "1.3"].map(under)).toEqual([
      "X 65.00, Y 63.33, Z 61.67",
      "X 65.00, Y 60.00, Z 55.00",
      "X 65.00, Y 53.33, Z 41.67",
    ]);
  });
});

describe("figures worked out by other hands", () => {
  it.each<[string, PriceMethod, string, readonly string[], string, Around?]>([
    [
      "A9 inverse, points 1–10",
      { kind: "lowestPriceRatioInterval", least: "10" },
      "10",
      ds4,
      "10.000000 9.181818 8.200000 7.000000",
    ],
    [
      "A9 interpolation, points 1–10",
      { kind: "lowestToHighestInterval", least: "10" },
      "10",
      ds4,
      "10.000000 8.200000 5.500000 1.000000",
    ],
    ["A10 80/20", span("2", "negative"), "80", ds4, "80.000000 72.000000 60.000000 40.000000"],
    ["A10 90/10", span("2", "negative"), "90", ds4, "90.000000 81.000000 67.500000 45.000000"],
    ["A10 offers to pay", { kind: "incomeRatio" }, "80", ds4, "53.333333 58.666667 66.666667 80.000000"],
    [
      "C1 of 100",
      { kind: "meanDeviation", slope: "1" },
      "100",
      ds4,
      "67.525773 59.278351 46.907216 26.288660",
    ],
    [
      "C2 of 100",
      { kind: "medianDeviation", slope: "1" },
      "100",
      ds4,
      "64.893617 56.382979 43.617021 22.340426",
    ],
    [
      "C5 of 100",
      { kind: "adjustedMeanProximity", factor: "0.95", slopeBelow: "0.5", slopeAbove: "1" },
      "100",
      ds4,
      "93.407488 97.748237 91.481281 69.777537",
    ],
    [
      "C7 of 100",
      { kind: "zScore", perDeviation: "10", deviation: "sample" },
      "100",
      ds4,
      "59.771621 55.173211 48.275596 36.779571",
    ],
    [
      "D4 discounts of 0, 1, 2, 3 %",
      { kind: "significantDiscount", significant: "5" },
      "35",
      ["100", "99", "98", "97"],
      "0.000000 7.000000 14.000000 21.000000",
      { ceiling: "100" },
    ],
    [
      "D8",
      { kind: "discountKnee", kneeShare: "0.9", kneeAt: "25", fullAfter: "15" },
      "35",
      ds4,
      "34.416667 32.958333 27.562500 7.875000",
      ceiling,
    ],
    [
      "D11 with 20 points of 100 for the rest",
      { kind: "discountSoftFloor", floor: "88", slope: "0.5" },
      "80",
      ["95", "90", "85", "80"],
      "4.000000 8.000000 10.800000 12.800000",
      { ceiling: "100" },
    ],
    [
      "D12 capped",
      { kind: "optimalToCeiling", optimal: "105000", belowOptimal: "weight" },
      "35",
      ds4,
      "35.000000 31.818182 22.272727 6.363636",
      ceiling,
    ],
    [
      "D16",
      {
        kind: "bandsOfCeiling",
        table: {
          rows: [
            { upTo: "65", gives: "100" },
            { upTo: "75", gives: "80" },
            { upTo: "85", gives: "60" },
            { upTo: "95", gives: "40" },
          ],
          otherwise: "0",
        },
      },
      "35",
      ds4,
      "35.000000 28.000000 21.000000 14.000000",
      ceiling,
    ],
    [
      "D17",
      { kind: "exponentialDiscount", rate: "5" },
      "35",
      ds4,
      "35.000000 32.674380 27.492594 11.094913",
      ceiling,
    ],
    ["score by rank", { kind: "scoreByRank" }, "35", ds4, "35.000000 23.333333 11.666667 0.000000"],
    [
      "score by rank, equal prices",
      { kind: "scoreByRank" },
      "30",
      ["100", "100", "120", "130"],
      "30.000000 30.000000 10.000000 0.000000",
    ],
    [
      "a graduated line with its knee at 1.025 × the median",
      {
        kind: "linearWithKnee",
        kneeOn: "median",
        kneeAt: "1.025",
        slopeBefore: "0.1",
        slopeAfter: "1",
        belowZero: "none",
      },
      "100",
      ds4,
      "100.000000 99.000000 93.393750 68.393750",
    ],
    [
      "seven draws: mean",
      seven,
      "35",
      ds4,
      "28.865979 31.752577 33.917526 26.701031",
      { ...ceiling, draw: "71" },
    ],
    [
      "seven draws: high mean",
      seven,
      "35",
      ds4,
      "25.806452 28.387097 32.258065 31.290323",
      { ...ceiling, draw: "72" },
    ],
    [
      "seven draws: with the ceiling",
      seven,
      "35",
      ds4,
      "26.523392 29.175731 33.154239 30.214913",
      { ...ceiling, draw: "99" },
    ],
    [
      "four draws: lower median",
      four,
      "35",
      ds4,
      "31.818182 35.000000 30.227273 22.272727",
      { ...ceiling, draw: "24" },
    ],
    [
      "four draws: geometric mean",
      four,
      "35",
      ds4,
      "29.205830 32.126413 33.492712 26.191255",
      { ...ceiling, draw: "25" },
    ],
    [
      "four draws: lowest price",
      four,
      "35",
      ds4,
      "35.000000 31.818182 28.000000 23.333333",
      { ...ceiling, draw: "75" },
    ],
  ])("%s", (_name, method, weight, prices, expected, around) => {
    expect(earned(method, weight, prices, around)).toBe(expected);
  });

  const base = { factor: "1", slopeBelow: "1", slopeAbove: "1" } as const;

  it("leaves one lowest and one highest of more than five out, and two each of more than ten", () => {
    // Of 10, 90, 100, 100, 110, 900 the rest has the mean 100; of eleven the mean of 90 … 110 without two at each end.
    expect(
      earned({ kind: "trimmedMeanProximity", ...base }, "100", ["10", "90", "100", "100", "110", "900"]),
    ).toBe("10.000000 90.000000 100.000000 100.000000 90.000000 0.000000");
    const eleven = ["1", "2", "80", "90", "100", "100", "100", "110", "120", "900", "950"];
    expect(earned({ kind: "trimmedMeanProximity", ...base }, "100", eleven).split(" ")[4]).toBe("100.000000");
  });

  it("leaves those more than a fifth from the mean of the rest out too, but never all", () => {
    // Without 10 and 900 the mean of 50, 100, 100, 150 is 100; 50 and 150 are more than a fifth away.
    const six = ["10", "50", "100", "110", "150", "900"];
    // The mean of the inner four is 102.5; within 82 to 123 lie 100 and 110: base 105.
    expect(
      earned({ kind: "outlierFreeMeanProximity", ...base }, "100", six)
        .split(" ")
        .slice(2, 4),
    ).toEqual(["95.238095", "95.238095"]);
    // The mean of 10, 10, 200, 200 is 105, and nobody is near: all four stay.
    const apart = ["10", "10", "10", "200", "200", "200"];
    expect(earned({ kind: "outlierFreeMeanProximity", ...base }, "105", apart).split(" ")[0]).toBe(
      "10.000000",
    );
  });
});

const bare = (method: PriceMethod, prices: readonly string[], own: string): string => {
  const fixed = { weight: figure("35"), ceiling: figure("160") };
  const bound = resolveMethod("price", method, fixed);
  const against = baseline(
    bound,
    prices.map((each) => ({ price: figure(each) })),
  );
  const { valuation, filled } = points(bound, against, { price: figure(own) });
  const value = valuation.value === undefined ? "none" : print(valuation.value, 2, "rounded");
  return filled === undefined ? value : `${value} as ${filled}`;
};

describe("the same input at the edge, different answers", () => {
  const methods = {
    A1: { kind: "lowestPriceRatio" },
    B1: { kind: "lowestToHighest" },
    C1: { kind: "meanDeviation", slope: "1" },
    D1: { kind: "shareOfBestDiscount" },
    D3: { kind: "meanDiscountKnee", kneeShare: "0.8", equalDiscounts: "kneeShare" },
    "D3 whole": { kind: "meanDiscountKnee", kneeShare: "0.8", equalDiscounts: "weight" },
    A6: { kind: "logarithmic", zeroAt: "2", belowZero: "negative" },
  } as const;

  it.each<[string, readonly string[], string, Record<keyof typeof methods, string>]>([
    [
      "a single bid",
      ["100"],
      "100",
      {
        A1: "35.00",
        B1: "35.00 as divisionByZero",
        C1: "17.50",
        D1: "35.00",
        D3: "28.00",
        "D3 whole": "35.00",
        A6: "35.00",
      },
    ],
    [
      "all equal",
      ["100", "100", "100"],
      "100",
      {
        A1: "35.00",
        B1: "35.00 as divisionByZero",
        C1: "17.50",
        D1: "35.00",
        D3: "28.00",
        "D3 whole": "35.00",
        A6: "35.00",
      },
    ],
    [
      "all at the ceiling",
      ["160", "160"],
      "160",
      {
        A1: "35.00",
        B1: "35.00 as divisionByZero",
        C1: "17.50",
        D1: "0.00",
        D3: "0.00",
        "D3 whole": "0.00",
        A6: "35.00",
      },
    ],
    [
      "a zero price, its own score",
      ["0", "100"],
      "0",
      {
        A1: "0.00 as divisionByZero",
        B1: "35.00",
        C1: "52.50",
        D1: "35.00",
        D3: "35.00",
        "D3 whole": "35.00",
        A6: "0.00 as divisionByZero",
      },
    ],
    [
      "a zero price, the other's score",
      ["0", "100"],
      "100",
      {
        A1: "0.00",
        B1: "0.00",
        C1: "-17.50",
        D1: "13.13",
        D3: "15.27",
        "D3 whole": "15.27",
        A6: "0.00 as divisionByZero",
      },
    ],
    [
      "a negative price, its own score",
      ["-50", "100"],
      "-50",
      { A1: "35.00", B1: "35.00", C1: "122.50", D1: "35.00", D3: "35.00", "D3 whole": "35.00", A6: "35.00" },
    ],
    [
      "a negative price, the other's score",
      ["-50", "100"],
      "100",
      {
        A1: "-17.50",
        B1: "0.00",
        C1: "-87.50",
        D1: "10.00",
        D3: "12.44",
        "D3 whole": "12.44",
        A6: "0.00 as logarithmOfNothing",
      },
    ],
    [
      "a price above the ceiling",
      ["100", "220"],
      "220",
      { A1: "15.91", B1: "0.00", C1: "4.38", D1: "0.00", D3: "0.00", "D3 whole": "0.00", A6: "-4.81" },
    ],
  ])("%s", (_name, prices, own, expected) => {
    const found = Object.fromEntries(
      Object.entries(methods).map(([id, method]) => [id, bare(method, prices, own)]),
    );
    expect(found).toEqual(expected);
  });

  it("above the ceiling a buyer's own line goes below zero, where the catalogue's stops", () => {
    const line = {
      kind: "formula",
      formula: "weight * (ceiling - price) / (ceiling - lowest)",
      otherwise: "0",
    } as const;
    expect(bare(line, ["100", "220"], "220")).toBe("-35.00");
  });
});

type Table = Readonly<Record<string, readonly [price: string, quality: string]>>;

/** Totals in the order of the bids: "A 74.000000, B 73.500000". */
function standing(
  method: PriceMethod,
  bids: Table,
  weights = { price: "35", quality: "65" },
  places = 6,
): string {
  const evaluation = evaluatedOf(
    { criteria: [quality("quality", weights.quality), price(weights.price, method)] },
    Object.fromEntries(
      Object.entries(bids).map(([id, [cost, score]]) => [id, { price: cost, quality: score }]),
    ),
  );
  return Object.keys(bids)
    .map((bid) => `${bid} ${print(ranked(evaluation, bid).total.value, places, "rounded")}`)
    .join(", ");
}

describe("pathologies, each on its own figures", () => {
  const ratio = { kind: "lowestPriceRatio" } as const;
  const ends = { kind: "lowestToHighest" } as const;
  const aroundMean = { kind: "meanDeviation", slope: "1" } as const;

  it("1. the lowest-price ratio turns two bids round when a third enters", () => {
    const two = { A: ["100000", "60"], B: ["125000", "70"] } as const;
    expect(standing(ratio, two)).toBe("A 74.000000, B 73.500000");
    expect(standing(ratio, { ...two, C: ["80000", "20"] })).toBe("A 67.000000, B 67.900000, C 48.000000");
  });

  it("2. the line to twice the lowest turns them the other way", () => {
    const two = { A: ["100", "60"], B: ["110", "66"] } as const;
    expect(standing(span("2"), two)).toBe("A 74.000000, B 74.400000");
    expect(standing(span("2"), { ...two, C: ["80", "0"] })).toContain("A 65.250000, B 64.775000");
  });

  it("3. a decoy stretches the line between lowest and highest", () => {
    const two = { A: ["100", "60"], B: ["125", "75"] } as const;
    expect(standing(ends, two)).toBe("A 74.000000, B 48.750000");
    expect(standing(ends, { ...two, decoy: ["200", "0"] })).toContain("A 74.000000, B 75.000000");
  });

  it("4. between two bids a pound apart it gives everything and nothing", () => {
    expect(earned(ends, "35", ["1000000", "1000001"])).toBe("35.000000 0.000000");
  });

  it("5. the ratio compresses high prices: they span 5.833333 points of 35", () => {
    expect(earned(ratio, "35", ["100", "104", "110", "120"])).toBe("35.000000 33.653846 31.818182 29.166667");
    expect(earned(ends, "35", ["100", "104", "110", "120"])).toBe("35.000000 28.000000 17.500000 0.000000");
  });

  it("6. a cover bid lifts the bids around a mean, and turns two round", () => {
    expect(earned(aroundMean, "100", ["100", "110"])).toBe("54.761905 45.238095");
    expect(earned(aroundMean, "100", ["100", "110", "300"])).toBe("91.176471 85.294118 -26.470588");
    const two = { A: ["100", "60"], B: ["125", "70"] } as const;
    expect(standing(aroundMean, two)).toBe("A 60.388889, B 59.111111");
    expect(standing(aroundMean, { ...two, C: ["200", "0"] }, undefined, 3)).toContain("A 66.794, B 67.118");
  });

  it("7. near the mean the cheapest of four earns least", () => {
    expect(earned({ kind: "meanProximity", ...even }, "35", ["60", "100", "104", "108"])).toBe(
      "22.580645 32.365591 30.860215 29.354839",
    );
  });

  it.each<[string, PriceMethod, string]>([
    ["C4", { kind: "meanProximity", ...even }, "22.580645 32.365591 30.860215 29.354839"],
    [
      "C5",
      { kind: "adjustedMeanProximity", factor: "0.95", slopeBelow: "1", slopeAbove: "1" },
      "23.769100 30.384833 28.800226 27.215620",
    ],
    [
      "C6 geometric mean",
      { kind: "geometricMeanProximity", ...even },
      "23.177533 31.370778 29.825609 28.280441",
    ],
    ["C6 low mean", { kind: "lowMeanProximity", ...even }, "27.450980 24.248366 22.418301 20.588235"],
    ["C6 high mean", { kind: "highMeanProximity", ...even }, "20.895522 34.825871 33.781095 32.388060"],
    ["C6 lower median", { kind: "lowerMedianProximity", ...even }, "21.000000 35.000000 33.600000 32.200000"],
    ["D15", { kind: "targetProximity", target: "100", ...even }, "21.000000 35.000000 33.600000 32.200000"],
  ])("7. under %s a cheaper bid can earn less than a dearer one", (_name, method, expected) => {
    const found = earned(method, "35", ["60", "100", "104", "108"]);
    expect(found).toBe(expected);
  });

  it("14. the gap between two bids under logarithms does not move with the lowest", () => {
    const log = { kind: "logarithmic", zeroAt: "2", belowZero: "negative" } as const;
    const gap = (prices: readonly string[]): string => {
      const bids = Object.fromEntries(prices.map((each) => [each, { price: each, rest: "0" }]));
      const evaluation = evaluatedOf({ criteria: [price("35", log), quality("rest", "65")] }, bids);
      const [near, far] = ["100", "125"].map((bid) => ranked(evaluation, bid).points.price?.value);
      return print(subtract(near as Rational, far as Rational), 6, "rounded");
    };
    expect([gap(["100", "125"]), gap(["100", "125", "80"])]).toEqual(["11.267483", "11.267483"]);
  });

  it("15. at one place two prices tie that differ at two", () => {
    expect(earned(ratio, "35", ["100000", "111111", "111112"])).toBe("35.000000 31.500032 31.499748");
  });

  it("17. of a published 35 the discount on the ceiling uses a span of 10.9375", () => {
    expect(earned({ kind: "discountShare" }, "35", ds4, ceiling)).toBe(
      "13.125000 10.937500 7.656250 2.187500",
    );
    expect(earned({ kind: "discountShare" }, "35", ["100000", "105000"], ceiling)).toBe(
      "13.125000 12.031250",
    );
  });

  it.each<[string, PriceMethod]>([
    ["C3", { kind: "cappedMeanRatio" }],
    ["D10", { kind: "satietyDiscount", satiety: "30" }],
    ["D6", range("112000", "160000")],
  ])("19. once at the floor of %s a cut earns nothing", (_name, method) => {
    const [deep, less] = earned(method, "35", ds4, ceiling).split(" ");
    expect([deep, less]).toEqual(["35.000000", "35.000000"]);
  });

  it("20. one cent at the edge of a step costs seven points", () => {
    const rows = ["0", "10", "20", "30", "40"].map((upTo, index) => ({
      upTo,
      gives: String(100 - 20 * index),
    }));
    const steps = { kind: "bands", table: { rows, otherwise: "0" } } as const;
    expect(earned(steps, "35", ["100000", "110000.00", "110000.01"])).toBe("35.000000 28.000000 21.000000");
  });
});
