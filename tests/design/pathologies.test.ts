// The known pathologies of tender formulas, each on the figures with which it is known, and a neighbour without it: what
// the rules alone show is told by `checkTender`, what takes bids by `robustness`.
import { describe, expect, it } from "vitest";
import type { DesignCode } from "../../src/design/finding.js";
import type { DecidingFinding, Robustness } from "../../src/whatif/robustness/records.js";
import { robustness } from "../../src/whatif/robustness/robustness.js";
import { procedureOf } from "../cases/read.js";
import { type Bids, documentOf, type PriceMethod, price, quality, type Rules } from "../vectors/documents.js";
import { codes, combined, figures, found, priced } from "./shared.js";

const weighed = (method?: PriceMethod): Rules => ({
  criteria: [quality("quality", "65"), price("35", method)],
});
/** Two prices between which nobody's points move. */
const absolute = weighed({ kind: "linearToReference", allAt: "0", noneAt: "1000" });
const bid = (at: string, score: string) => ({ price: at, quality: score });

const robust = (rules: Rules, bids: Bids): Robustness => robustness(procedureOf(documentOf(rules, bids)));
const told = (rules: Rules, bids: Bids, code: DecidingFinding["code"]): string[] =>
  robust(rules, bids).findings.flatMap((each) => (each.code === code ? [each.sentence] : []));

const span = (zeroAt: string): PriceMethod => ({ kind: "linearFromLowest", zeroAt, belowZero: "none" });
const ofPrice = (rules: Rules, bids: Bids) =>
  robust(rules, bids).lots[0]?.spreads.find(({ criterion }) => criterion === "price");

const fixedReference = byRule({
  kind: "weightedReferenceFixed",
  qualityWeight: "65",
  referenceQuality: "60",
  referencePrice: "100",
});

function byRule(combine: Rules["combine"]): Rules {
  return { criteria: [quality("quality", "100"), { id: "price", type: "price" }], combine };
}

describe("somebody else turns two bids round", () => {
  const two: Bids = { A: bid("100", "60"), B: bid("125", "70") };
  const cases: readonly (readonly [string, Rules, Bids, Bids, Rules])[] = [
    ["1 inverse proportion", weighed(), two, { C: bid("80", "20") }, absolute],
    [
      "2 straight line",
      weighed(span("2")),
      { A: bid("100", "60"), B: bid("110", "66") },
      { C: bid("80", "0") },
      absolute,
    ],
    [
      "3 between lowest and highest",
      weighed({ kind: "lowestToHighest" }),
      { A: bid("100", "60"), B: bid("125", "75") },
      { C: bid("200", "0") },
      absolute,
    ],
    [
      "6 around the mean",
      weighed({ kind: "meanDeviation", slope: "1" } as PriceMethod),
      two,
      { C: bid("200", "0") },
      absolute,
    ],
    [
      "9 weighted reference, median",
      byRule({ kind: "weightedReferenceMedian", qualityWeight: "65" }),
      { A: bid("100", "60"), B: bid("110", "63") },
      { C: bid("300", "30") },
      fixedReference,
    ],
    [
      "9 weighted reference, mean",
      byRule({ kind: "weightedReferenceMean", qualityWeight: "65" }),
      { A: bid("100", "60"), B: bid("105", "61") },
      { C: bid("300", "30") },
      fixedReference,
    ],
    [
      "10 utility index",
      byRule({ kind: "utilityIndex", qualityWeight: "50" }),
      { A: bid("100", "60"), B: bid("120", "75") },
      { C: bid("300", "100") },
      fixedReference,
    ],
    [
      "11 best technical score = 100",
      {
        criteria: [{ ...quality("quality", "70"), method: { kind: "rescaledToBest" } } as never, price("30")],
      },
      { A: bid("100", "60"), B: bid("139", "70") },
      { C: bid("2000", "100") },
      {
        criteria: [
          quality("quality", "70"),
          price("30", { kind: "linearToReference", allAt: "0", noneAt: "3000" }),
        ],
      },
    ],
  ];

  it.each(cases)("%s: without the bid that came", (_name, rules, bids, third, neighbour) => {
    const all = { ...bids, ...third };
    expect(told(rules, all, "rankReversal").filter((each) => each.startsWith("Without bid C"))).toHaveLength(
      1,
    );
    expect(told(neighbour, all, "rankReversal").filter((each) => each.startsWith("Without bid C"))).toEqual(
      [],
    );
  });

  const byHowMuch: readonly (readonly [string, string, string])[] = [
    ["1 inverse proportion", "A before B by 0.5", "B before A by 0.9"],
    ["2 straight line", "B before A by 0.4", "A before B by 0.475"],
    ["3 between lowest and highest", "A before B by 25.25", "B before A by 1"],
    ["6 around the mean", "A before B by 23/18", "B before A by 11/34"],
    ["9 weighted reference, median", "A before B by 200/123", "B before A by 15/22"],
    ["9 weighted reference, mean", "A before B by 31400/4961", "B before A by 38400/15251"],
    ["10 utility index", "A before B by 1/60", "B before A by 0.025"],
    ["11 best technical score = 100", "B before A by 220/139", "A before C by 0.5"],
  ];

  it.each(byHowMuch)("%s: %s, and %s with the third", (name, before, after) => {
    const [, rules, bids, third] = cases.find(([each]) => each === name) ?? [undefined, weighed(), {}, {}];
    const margins = [bids, { ...bids, ...third }].map((all) => {
      const margin = robust(rules, all).lots[0]?.margin;
      return `${margin?.leader} before ${margin?.second} by ${figures(margin?.comparison.margin)}`;
    });
    expect(margins).toEqual([before, after]);
  });

  it.each(cases)("%s: with a bid that has not come", (_name, rules, bids, _third, neighbour) => {
    expect(told(rules, bids, "newcomerDecides")).not.toEqual([]);
    expect(told(neighbour, bids, "newcomerDecides")).toEqual([]);
  });

  it.each(cases)("%s: before there is any bid", (_name, rules, _bids, _third, neighbour) => {
    const both: readonly DesignCode[] = ["othersMovePoints", "othersMoveOrder"];
    expect(codes(rules).some((code) => both.includes(code))).toBe(true);
    expect(codes(neighbour).some((code) => both.includes(code))).toBe(false);
  });

  it("names the price and what it turns", () => {
    expect(told(weighed(), two, "newcomerDecides")[0]).toBe(
      "With one more bid like B at 80, B would stand first of the others in lot all in place of A.",
    );
  });
});

describe("4 the smallest gap there can be", () => {
  const yen = (method: PriceMethod): Rules => ({ ...weighed(method), currency: "JPY" });
  const bids = { A: bid("1000000", "60"), B: bid("1000001", "80") };
  const wide = yen({ kind: "linearToReference", allAt: "900000", noneAt: "1100000" });

  it("decides a result", () => {
    expect(told(yen({ kind: "lowestToHighest" }), bids, "oneUnitDecides")).toEqual([
      "With 1 000 001 in place of 1 000 000 as the price of bid A for all, B would stand first in lot all in place of A.",
      "With 1 000 000 in place of 1 000 001 as the price of bid B for all, B would stand first in lot all in place of A.",
    ]);
    expect(told(wide, bids, "oneUnitDecides")).toEqual([]);
  });

  it("is seen before there is any bid", () => {
    const lots = [{ id: "all", estimate: "1200000" }];
    const it = found({ ...yen({ kind: "lowestToHighest" }), lots }, "leastGapDecides");
    expect(figures(it.at, it.points, it.next, it.nextPoints)).toBe("1000000 35 1000001 0");
    expect(codes({ ...wide, lots })).not.toContain("leastGapDecides");
  });
});

describe("the weight that is published and the one that counts", () => {
  const four = (method: PriceMethod): Rules => ({
    criteria: [quality("quality", "55"), price("35", method), quality("social", "10")],
  });
  const at = (prices: readonly string[], scores: readonly (readonly [string, string])[]): Bids =>
    Object.fromEntries(
      prices.map((each, index) => [
        "ABCD"[index] as string,
        { price: each, quality: scores[index]?.[0] ?? "0", social: scores[index]?.[1] ?? "0" },
      ]),
    );
  const same = [
    ["40", "50"],
    ["60", "50"],
    ["80", "50"],
    ["90", "50"],
  ] as const;
  const prices = at(["100", "104", "110", "120"], same);

  it("5 inverse proportion compresses 35 % to 17.5 %, and between lowest and highest they are 56", () => {
    const compressed = ofPrice(four({ kind: "lowestPriceRatio" }), prices);
    expect(figures(compressed?.spread, compressed?.declared, compressed?.effective)).toBe("35/6 35 17.5");
    expect(compressed?.isCompressed).toBe(true);
    const stretched = ofPrice(four({ kind: "lowestToHighest" }), prices);
    expect(figures(stretched?.effective)).toBe("56");
    expect(stretched?.isCompressed).toBe(false);
  });

  it("13 the span is the weight: of the same three bids the dearest leads, all are level, the cheapest leads", () => {
    const rules = (zeroAt: string): Rules => ({
      criteria: [quality("quality", "50"), price("50", span(zeroAt))],
    });
    const three: Bids = { A: bid("1000000", "60"), B: bid("1100000", "80"), C: bid("1200000", "100") };
    const spans = ["1.75", "1.5", "1.3"];
    expect(figures(...spans.map((zeroAt) => ofPrice(rules(zeroAt), three)?.effective))).toBe("40 50 62.5");
    expect(spans.map((zeroAt) => robust(rules(zeroAt), three).lots[0]?.leaders)).toEqual([
      ["C"],
      ["A", "B", "C"],
      ["A"],
    ]);
    const wide = found(rules("1.75"), "weightNotReached");
    expect(figures(wide.spread, wide.effective, wide.wholeAt)).toBe("40/3 800/23 175000");
    expect(codes(rules("1.3"))).not.toContain("weightNotReached");
  });

  it("17 a ceiling far above the bids", () => {
    const rules: Rules = {
      ...four({ kind: "discountShare" }),
      lots: [{ id: "all", ceiling: { price: "160000", otherwise: "setAside" } }],
    };
    const scores = [
      ["60", "40"],
      ["75", "55"],
      ["88", "70"],
      ["95", "90"],
    ] as const;
    const wide = ofPrice(rules, at(["100000", "110000", "125000", "150000"], scores));
    expect(figures(wide?.spread, wide?.effective)).toBe("10.9375 17500/563");
    expect(wide?.isCompressed).toBe(false);
    const narrow = ofPrice(rules, at(["100000", "101000", "103000", "105000"], scores));
    expect(figures(narrow?.spread, narrow?.effective)).toBe("1.09375 3500/811");
    expect(narrow?.isCompressed).toBe(true);
    const before = found(rules, "weightNotReached");
    expect(figures(before.lowest, before.highest, before.spread)).toBe("133333.33 160000 5.8333340625");
  });
});

describe("price methods", () => {
  it("7 the cheapest may earn least", () => {
    const it = found(
      priced("35", { kind: "meanProximity", slopeBelow: "1", slopeAbove: "1" }),
      "dearerEarnsMore",
    );
    expect(figures(...it.prices, it.at, it.points, it.next, it.nextPoints)).toBe(
      "60000 100000 104000 108000 60000 700/31 100000 3010/93",
    );
    expect(codes(priced("35"))).not.toContain("dearerEarnsMore");
  });

  it("14 equal ratios cost equal points: nobody else turns two bids round", () => {
    const rules = priced("35", { kind: "logarithmic", zeroAt: "2", belowZero: "negative" });
    expect(codes(rules)).not.toContain("othersMovePoints");
  });

  it.each<[string, Rules, string, Rules]>([
    ["the mean and below", priced("35", { kind: "cappedMeanRatio" }), "100000 110000 35", priced("35")],
    [
      "satiety",
      ceiled({ kind: "satietyDiscount", satiety: "10" }),
      "100000 108000 35",
      ceiled({ kind: "satietyDiscount", satiety: "20" }),
    ],
    [
      "a reference price that earns all",
      ceiled({ kind: "linearToReference", allAt: "105000", noneAt: "120000" }),
      "100000 105000 35",
      ceiled({ kind: "linearToReference", allAt: "100000", noneAt: "120000" }),
    ],
  ])("19 a lower price earns nothing more: %s", (_name, rules, expected, neighbour) => {
    const it = found(rules, "flatZone");
    expect(figures(it.from, it.to, it.points)).toBe(expected);
    expect(codes(neighbour)).not.toContain("flatZone");
  });

  it("20 one cent costs 7 points at the edge of a step", () => {
    const bands = [
      ["0", "100"],
      ["10", "80"],
      ["20", "60"],
      ["30", "40"],
      ["40", "20"],
    ];
    const rows = bands.map(([upTo = "", gives = ""]) => ({ upTo, gives }));
    const { count, edges } = found(priced("35", { kind: "bands", table: { rows, otherwise: "0" } }), "cliff");
    expect(count).toBe(5);
    expect(edges.map((each) => figures(each.at, each.points, each.next, each.nextPoints))[1]).toBe(
      "110000 28 110000.01 21",
    );
    expect(codes(priced("35", span("1.2")))).not.toContain("cliff");
  });
});

const ceiled = (method: PriceMethod): Rules => ({
  ...priced("35", method),
  lots: [{ id: "all", ceiling: { price: "120000", otherwise: "setAside" } }],
});

describe("8 quotients depend on where the scale of quality begins", () => {
  it("turns 100 with 40 and 170 with 70 by 20 points more for both", () => {
    const it = found(combined({ kind: "pricePerQualityPoint" }), "qualityZeroDecides");
    const pairs = [it.first.price, it.first.quality, it.second.price, it.second.quality, it.added];
    expect(figures(...pairs)).toBe("100000 40 170000 70 20");
    expect(figures(...it.before, ...it.after)).toBe("2500 17000/7 5000/3 17000/9");
    expect(codes(combined({ kind: "monetisedQuality", perPercent: "1000" }))).not.toContain(
      "qualityZeroDecides",
    );
  });
});

describe("12 scores set against the best", () => {
  const technical = (method?: object): Rules => ({
    criteria: [{ ...quality("quality", "65"), ...(method && { method }) } as never, price("35")],
    scales: { "0-100": { from: "0", to: "65" } },
  });
  const bids = { A: bid("90", "40"), B: bid("100", "43") };

  it("turn 75.0 v 74.5 into 95.465116 v 96.5", () => {
    expect(told(technical({ kind: "rescaledToBest" }), bids, "rescalingDecides")).toEqual([
      "With the scores for quality as shares of their scale, and not set against those of others, A would stand first in lot all in place of B.",
    ]);
    expect(
      told(technical({ kind: "rescaledToBest" }), { ...bids, B: bid("100", "42") }, "rescalingDecides"),
    ).toEqual([]);
    expect(told(technical(), bids, "rescalingDecides")).toEqual([]);
  });
});

describe("15 rounding", () => {
  const rounded = (places: string): Rules => ({
    ...weighed(),
    rounding: [{ of: "criterion", places, mode: "halfUp" }],
  });
  const bids = { A: bid("100000", "0"), B: bid("111111", "80"), C: bid("111112", "80") };

  it("makes a tie of 31.500032 and 31.499748 at one place, and none at four", () => {
    expect(told(rounded("1"), bids, "roundingStageDecides")).toEqual([
      "Without the published rounding of criterion, B would stand first in lot all in place of B and C.",
    ]);
    expect(told(rounded("4"), bids, "roundingStageDecides")).toEqual([]);
  });

  it("to whole points gives 32 and 31 to prices a cent apart", () => {
    const rules: Rules = { ...priced("35"), rounding: [{ of: "criterion", places: "0", mode: "halfUp" }] };
    const { edges } = found(rules, "cliff");
    expect(edges.map((each) => figures(each.at, each.points, each.next, each.nextPoints))).toContain(
      "111111.11 32 111111.12 31",
    );
    expect(codes(priced("35"))).not.toContain("cliff");
  });
});
