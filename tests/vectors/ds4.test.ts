import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/model/evaluation.js";
import { print } from "../cases/printed.js";
import {
  evaluatedOf,
  exact,
  type PriceMethod,
  price,
  quality,
  type Rules,
  ranked,
  ranking,
} from "./documents.js";
import { combiningRules, ds4, priceMethods } from "./ds4.js";

const qualities = [quality("quality", "55"), quality("social-value", "10")];
const names = Object.keys(ds4);

const first = (evaluation: Evaluation): string => ranking(evaluation).split(" ")[1] ?? "nobody";

describe("price methods on DS4 under 55/35/10", () => {
  const under = (method: PriceMethod) =>
    evaluatedOf(
      {
        criteria: [...qualities, price("35", method)],
        lots: [{ id: "all", ceiling: { price: "160000", otherwise: "setAside" } }],
      },
      ds4,
    );

  it.each(priceMethods)("%s", (_name, method, points, totals, winner) => {
    const evaluation = under(method);
    const bids = names.map((bid) => ranked(evaluation, bid));
    expect({
      points: bids.map((each) => print(each.points.price?.value ?? { n: 0n, d: 1n }, 6, "rounded")).join(" "),
      totals: bids.map((each) => print(each.total.value, 4, "rounded")).join(" "),
      winner: first(evaluation),
    }).toEqual({ points, totals, winner });
  });

  it("wins 25 times for C, 14 for D, 8 for B and 3 for A", () => {
    const winners = priceMethods.map(([, method]) => first(under(method)));
    expect(["A", "B", "C", "D"].map((bid) => winners.filter((each) => each === bid).length)).toEqual([
      3, 8, 25, 14,
    ]);
  });
});

describe("combining rules on DS4, quality out of 65", () => {
  const under = (rule: (typeof combiningRules)[number][1] | NonNullable<Rules["combine"]>) =>
    evaluatedOf(
      {
        outOf: "65",
        criteria: [...qualities, { id: "price", type: "price" }],
        combine: "kind" in rule ? rule : { kind: "formula", keys: rule },
      },
      ds4,
    );

  it.each(combiningRules)("%s", (_name, rule, decides, winner) => {
    const evaluation = under(rule);
    const figures = names.map((bid) => ranked(evaluation, bid).keys?.[0]?.value.value ?? { n: 0n, d: 1n });
    expect({
      decides: figures.map((figure) => print(figure, 6, "rounded")).join(" "),
      winner: first(evaluation),
    }).toEqual({ decides, winner });
  });

  it("divides A's price by its 37 points to the last digit", () => {
    const evaluation = under({ kind: "pricePerQualityPoint" });
    expect(exact(ranked(evaluation, "A").keys?.[0]?.value)).toBe("100000/37");
  });

  it.each([
    ["0.1", { formula: "price", wins: "lower" }, "B"],
    ["0.1", { formula: "quality", wins: "higher" }, "D"],
    ["0.05", { formula: "price", wins: "lower" }, "B"],
    ["0.05", { formula: "quality", wins: "higher" }, "C"],
  ] as const)("E13 extended reference value, band %s, then $formula", (band, then, winner) => {
    const inBand = `z = 100 * quality / price; if(z >= highest(z) * (1 - ${band}), 1, 0)`;
    expect(first(under([{ formula: inBand, wins: "higher" }, then]))).toBe(winner);
  });

  it("takes the cheapest and the best where nothing else counts", () => {
    expect(first(under({ kind: "lowestPrice" }))).toBe("A");
    expect(first(under({ kind: "highestQuality" }))).toBe("D");
  });
});
