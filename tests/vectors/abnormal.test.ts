import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { explain } from "../../src/explain/explain.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import { parseProcedure } from "../../src/model/parse.js";

type Rule = {
  readonly method: Readonly<Record<string, string>>;
  readonly offers?: "initial" | "current";
  readonly own?: "included" | "excluded";
};

/** The reference data: estimate and ceiling one million; bids named in rising order of price. */
const ds6 = ["700000", "820000", "850000", "870000", "905000", "990000"];

/** Bids of one round or, where a price has several, of as many. */
function evaluated(
  { method, offers = "current", own = "included" }: Rule,
  prices: readonly (string | readonly string[])[],
): Evaluation {
  const rounds = ["initial", "bafo"].slice(0, Math.max(...prices.map((each) => [each].flat().length)));
  return evaluate(
    parseProcedure({
      format: "weighbridge/1",
      tender: {
        id: "ds6",
        lots: [{ id: "all", estimate: "1000000", ceiling: { price: "1000000", otherwise: "setAside" } }],
        criteria: [{ id: "price", type: "price", weight: "100", method: { kind: "lowestPriceRatio" } }],
        abnormallyLow: { method, offers, own },
        rounds: rounds.map((id, index) =>
          index === 0
            ? { id }
            : { id, reopens: ["price"], ifNoOffer: "previousOfferStands", priceRise: "allowed" },
        ),
      },
      bids: prices.map((each, index) => ({
        id: String.fromCharCode(65 + index),
        offers: [each].flat().map((price, round) => ({ round: rounds[round], price })),
      })),
    }),
  );
}

const flagged = (evaluation: Evaluation): string =>
  (evaluation.rounds.at(-1)?.lots[0]?.abnormallyLow ?? []).map(({ bid }) => bid).join("");

const flaggedIn = (rule: Rule, prices: readonly (string | readonly string[])[] = ds6): string =>
  flagged(evaluated(rule, prices));

const told = (rule: Rule, prices: readonly (string | readonly string[])[] = ds6, bid = "A"): string =>
  explain(evaluated(rule, prices), { bid, criterion: "abnormallyLow" })?.join("\n") ?? "";

/** The reference data with another lowest bid. */
const lowest = (price: string): string[] => [price, ...ds6.slice(1)];

describe("DS6, rules of a buyer's own", () => {
  it.each([
    [
      { kind: "belowMean", percent: "10", atLine: "clear" },
      "= 855 833.333333… × (1 − 10 ÷ 100) = 770 250.",
      "A",
    ],
    [{ kind: "belowMean", percent: "30", atLine: "clear" }, "= 599 083.333333…", ""],
    [{ kind: "belowMean", percent: "50", atLine: "clear" }, "= 427 916.666666…", ""],
    [{ kind: "belowMedian", percent: "15", atLine: "clear" }, "= 860 000 × (1 − 15 ÷ 100) = 731 000.", "A"],
    [
      { kind: "belowEstimate", percent: "30", atLine: "clear" },
      "= 1 000 000 × (1 − 30 ÷ 100) = 700 000.",
      "",
    ],
    [{ kind: "belowEstimate", percent: "30", atLine: "flagged" }, "= 700 000.", "A"],
    [{ kind: "belowEstimate", percent: "25", atLine: "clear" }, "= 750 000.", "A"],
    [{ kind: "belowNext", percent: "20", atLine: "flagged" }, "= 820 000 × (1 − 20 ÷ 100) = 656 000.", ""],
    [{ kind: "belowNext", percent: "10", atLine: "flagged" }, "= 738 000.", "A"],
    [{ kind: "belowNext", percent: "50", atLine: "flagged" }, "= 410 000.", ""],
    [
      { kind: "formula", formula: "if(price < mean - stdev, 1, 0)" },
      "700 000 < 855 833.333333… − 96 146.589469…",
      "A",
    ],
    [{ kind: "formula", formula: "if(price < mean - pstdev, 1, 0)" }, "− 87 769.426466…", "A"],
  ])("%j", (method, words, bids) => {
    expect(told({ method })).toContain(words);
    expect(flaggedIn({ method })).toBe(bids);
  });

  it.each([
    ["mean", "70 ÷ 100 × 855 833.333333… = 599 083.333333…"],
    ["median", "70 ÷ 100 × 860 000 = 602 000."],
    ["geomean", "70 ÷ 100 × 851 181.757807… = 595 827.230465…"],
  ])("a floor of 70 %% of the %s", (centre, words) => {
    const method = { kind: "belowShareOfCentre", share: "70", centre };
    expect(told({ method })).toContain(words);
    expect(flaggedIn({ method })).toBe("");
  });

  it("the floor is clear itself", () => {
    const method = { kind: "belowShareOfCentre", share: "70", centre: "median" };
    expect(flaggedIn({ method }, lowest("602000"))).toBe("");
    expect(flaggedIn({ method }, lowest("601999.99"))).toBe("A");
  });
});

describe("DS6, rules with a source", () => {
  it("below the adjusted mean: 829 000, 704 650 and the lowest qualifying 820 000", () => {
    const method = { kind: "belowAdjustedMean" };
    const words = told({ method });
    expect(words).toContain("(5 135 000 − 990 000) ÷ (6 − 1) = 829 000.");
    expect(words).toContain("line = 0.85 × adjusted = 0.85 × 829 000 = 704 650.");
    expect(words).toContain("qualifying = lowest(price where price >= line) = 820 000.");
    expect(flaggedIn({ method })).toBe("A");
  });

  it("below the adjusted mean: also more than 1 % below the lowest that is not", () => {
    const method = { kind: "belowAdjustedMean" };
    // Adjusted mean 825 600, line 701 760; 704 000 qualifies, and 1 % below it is 696 960.
    const others = ["704000", "908000", "908000", "908000", "908000"];
    expect(told({ method }, ["700000", ...others])).toContain("0.85 × 825 600 = 701 760.");
    expect(flaggedIn({ method }, ["700000", ...others])).toBe("");
    expect(flaggedIn({ method }, ["696960", ...others])).toBe("");
    expect(flaggedIn({ method }, ["696959", ...others])).toBe("A");
    expect(flaggedIn({ method }, ["700000"])).toBe("");
  });

  it.each([
    ["counted", "0.9 × 855 833.333333… = 770 250."],
    ["leftOut", "0.9 × 829 000 = 746 100."],
  ])("by the number of bids, four or more, high ones %s", (highOnes, words) => {
    const method = { kind: "belowMeanByCount", highOnes };
    expect(told({ method })).toContain(words);
    expect(flaggedIn({ method })).toBe("A");
  });

  it("by the number of bids: 765 000 is flagged where the high ones are counted, and not where they are left out", () => {
    const at = (highOnes: string, price: string) =>
      flaggedIn({ method: { kind: "belowMeanByCount", highOnes } }, lowest(price));
    // Means 865 000 and, without 990 000 above 951 500, 840 000: lines 778 500 and 756 000.
    expect([at("counted", "755000"), at("leftOut", "755000")]).toEqual(["A", "A"]);
    // Means 866 666.67 and 842 000: lines 780 000 and 757 800.
    expect([at("counted", "765000"), at("leftOut", "765000")]).toEqual(["A", ""]);
  });

  it.each([
    ["one, at 25 % below the ceiling", ["750000"], ""],
    ["one, further below", ["749999.99"], "A"],
    ["two, at 20 % below the other", ["720000", "900000"], ""],
    ["two, further below", ["719999.99", "900000"], "A"],
    ["three, at 10 % below the mean", ["810000", "910000", "980000"], ""],
    ["three, further below", ["809990", "910000", "980000"], "A"],
    // Mean 850 000; 960 000 is above 935 000 and leaves it: mean of the others 795 000, line 715 500.
    ["three, the highest left out", ["751000", "839000", "960000"], ""],
    ["three, the highest left out; counted it would be flagged", ["764000", "800000", "990000"], ""],
    ["three, more than 25 % below the ceiling whatever the mean", ["740000", "745000", "760000"], "AB"],
  ])("by the number of bids: %s", (_words, prices, bids) => {
    expect(flaggedIn({ method: { kind: "belowMeanByCount", highOnes: "counted" } }, prices)).toBe(bids);
  });

  it("below the trimmed mean: 861 250, 732 062.50 itself is flagged, and seven bids are not looked at", () => {
    const method = { kind: "belowTrimmedMean" };
    expect(told({ method })).toContain("line = 0.85 × trimmedMean(price, 1) = 0.85 × 861 250 = 732 062.5.");
    expect(flaggedIn({ method })).toBe("A");
    expect(flaggedIn({ method }, lowest("732062.50"))).toBe("A");
    expect(flaggedIn({ method }, lowest("732062.51"))).toBe("");
    expect(flaggedIn({ method }, [...ds6, "990000"])).toBe("");
    expect(flaggedIn({ method }, ds6.slice(0, 3))).toBe("");
    expect(flaggedIn({ method }, ["500000", ...ds6.slice(1, 4)])).toBe("A");
  });

  it("the threshold of trimmed discounts: 19.740708, so 20.02 and above", () => {
    const discounts = [
      "5.00",
      "8.12",
      "10.05",
      "12.31",
      "13.47",
      "14.02",
      "15.55",
      "16.08",
      "17.23",
      "18.40",
    ];
    const high = ["19.11", "20.02", "21.37", "22.50", "24.66", "30.10"];
    const prices = [...discounts, ...high].map(
      (text) => `${1_000_000 - Number(text.replace(".", "")) * 100}`,
    );
    const method = { kind: "trimmedDiscountThreshold" };
    const words = told({ method }, prices, "L");
    expect(words).toContain(
      "total = middle × (number of offers − 2 × wing) = 20011/1200 × (16 − 2 × 2) = 200.11.",
    );
    expect(words).toContain("= 20011/1200 + 743/240 × (1 − 1 × 1 ÷ 100) = 19.740708…");
    expect(words).toContain("20.02 >= 19.740708…");
    expect(flaggedIn({ method }, prices)).toBe("LMNOP");
    expect(flaggedIn({ method }, prices.slice(2))).toBe("");
  });

  it("the threshold of trimmed discounts: equal discounts at a wing are left out by rank, and equal ones have no excess", () => {
    const method = { kind: "trimmedDiscountThreshold" };
    const equal = Array.from({ length: 15 }, () => "900000");
    expect(flaggedIn({ method }, equal)).toBe("ABCDEFGHIJKLMNO");
    // Two of three at 30 % leave with the wing; the third stays: mean (30 + 10 × 10) ÷ 11, sum 130, threshold 30.
    const wing = [
      ...Array.from({ length: 3 }, () => "700000"),
      ...Array.from({ length: 12 }, () => "900000"),
    ];
    expect(told({ method }, wing)).toContain(
      "threshold = middle + excess × (1 − firstDecimal × secondDecimal ÷ 100)",
    );
    expect(flaggedIn({ method }, wing)).toBe("ABC");
  });

  it("below the others: .210823 and .146341 are not enough, .458850 and .414634 are", () => {
    const rule = { method: { kind: "belowOthers" }, own: "excluded" } as const;
    expect(told(rule)).toContain("low = 0.6 × mean(initialPrice) = 0.6 × 887 000 = 532 200.");
    expect(flaggedIn(rule)).toBe("");
    expect(flaggedIn(rule, lowest("480000"))).toBe("A");
    expect(flaggedIn(rule, lowest("574000"))).toBe("A");
    expect(flaggedIn(rule, lowest("574000.01"))).toBe("");
    expect(flaggedIn(rule, ["480000"])).toBe("");
  });

  it("below the others: the mean is of the initial prices, the next of the current ones", () => {
    const rule = { method: { kind: "belowOthers" }, own: "excluded" } as const;
    // Mean of the others' initial prices 1 000 000; their current ones are 700 000.
    const others = [
      ["1000000", "700000"],
      ["1000000", "700000"],
    ];
    expect(flaggedIn(rule, [["650000", "600000"], ...others])).toBe("A");
    expect(flaggedIn(rule, [["650000", "600000.01"], ...others])).toBe("");
    expect(flaggedIn(rule, [["650000", "490000"], ...others])).toBe("A");
  });
});

describe("the same rule, other reference sets", () => {
  const method = { kind: "belowMean", percent: "20", atLine: "clear" };

  it("with the bid's own price or without", () => {
    expect(told({ method, own: "included" })).toContain("against 6 current prices, its own included");
    expect(told({ method, own: "excluded" })).toContain("against 5 current prices, its own excluded");
    // 684 666.67 and 709 600.
    expect(flaggedIn({ method, own: "included" })).toBe("");
    expect(flaggedIn({ method, own: "excluded" })).toBe("A");
  });

  it("20 % below the mean of the others: .210823", () => {
    const at = (percent: string) =>
      flaggedIn({ method: { ...method, percent, atLine: "flagged" }, own: "excluded" });
    expect([at("21.08"), at("21.09")]).toEqual(["A", ""]);
  });

  it("initial or current: a best and final offer is held against the prices that the rule names", () => {
    const prices = [
      ["900000", "760000"],
      ["950000", "940000"],
      ["950000", "830000"],
    ];
    // Initial mean 933 333.33, line 746 666.67; current mean 843 333.33, line 674 666.67.
    expect(flaggedIn({ method, offers: "initial" }, prices)).toBe("");
    const low = [["900000", "740000"], ...prices.slice(1)];
    expect(flaggedIn({ method, offers: "initial" }, low)).toBe("A");
    expect(flaggedIn({ method, offers: "current" }, low)).toBe("");
    expect(told({ method, offers: "initial" }, low)).toContain("against 3 initial prices, its own included");
  });
});
