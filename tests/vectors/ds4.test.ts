import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/model/evaluation.js";
import { print } from "../cases/printed.js";
import { readJson } from "../cases/read.js";
import {
  type Bids,
  evaluatedOf,
  exact,
  type PriceMethod,
  price,
  quality,
  type Rules,
  ranked,
  ranking,
} from "./documents.js";

type CombiningRule = NonNullable<Rules["combine"]>;

/**
 * Four bids and what methods and rules make of them, worked out in exact fractions by other hands: figures of A
 * to D, points and deciding figures to six decimals, totals to four (halves up). Price methods A to C look at the
 * other bids, D at a published price; own formulas stand for what the catalogue does not hold.
 */
interface DataSet {
  readonly bids: Bids;
  readonly priceMethods: readonly {
    readonly name: string;
    readonly method: PriceMethod;
    readonly points: string;
    readonly totals: string;
    readonly winner: string;
  }[];
  readonly combiningRules: readonly {
    readonly name: string;
    readonly rule: CombiningRule;
    readonly decides: string;
    readonly winner: string;
  }[];
}

const { bids, priceMethods, combiningRules } = readJson(new URL("ds4.json", import.meta.url)) as DataSet;
const qualities = [quality("quality", "55"), quality("social-value", "10")];
const names = Object.keys(bids);

const first = (evaluation: Evaluation): string => ranking(evaluation).split(" ")[1] ?? "nobody";

type Exact = Parameters<typeof print>[0];

const printed = (figures: readonly (Exact | undefined)[], places: number): string =>
  figures.map((figure) => (figure ? print(figure, places, "rounded") : "none")).join(" ");

describe("price methods on DS4 under 55/35/10", () => {
  const under = (method: PriceMethod) =>
    evaluatedOf(
      {
        criteria: [...qualities, price("35", method)],
        lots: [{ id: "all", ceiling: { price: "160000", otherwise: "setAside" } }],
      },
      bids,
    );

  it.each(priceMethods)("$name", ({ method, points, totals, winner }) => {
    const evaluation = under(method);
    const all = names.map((bid) => ranked(evaluation, bid));
    expect({
      points: printed(
        all.map((each) => each.points.price?.value),
        6,
      ),
      totals: printed(
        all.map((each) => each.total.value),
        4,
      ),
      winner: first(evaluation),
    }).toEqual({ points, totals, winner });
  });

  it("wins 25 times for C, 14 for D, 8 for B and 3 for A", () => {
    const winners = priceMethods.map(({ method }) => first(under(method)));
    const counts = names.map((bid) => winners.filter((each) => each === bid).length);
    expect(counts).toEqual([3, 8, 25, 14]);
  });
});

describe("combining rules on DS4, quality out of 65", () => {
  const under = (combine: CombiningRule) =>
    evaluatedOf({ outOf: "65", criteria: [...qualities, { id: "price", type: "price" }], combine }, bids);

  it.each(combiningRules)("$name", ({ rule, decides, winner }) => {
    const evaluation = under(rule);
    const figures = names.map((bid) => ranked(evaluation, bid).keys?.[0]?.value.value);
    expect({ decides: printed(figures, 6), winner: first(evaluation) }).toEqual({ decides, winner });
  });

  it("divides A's price by its 37 points to the last digit", () => {
    const evaluation = under({ kind: "pricePerQualityPoint" });
    expect(exact(ranked(evaluation, "A").keys?.[0]?.value)).toBe("100000/37");
  });

  it.each([
    { kind: "referenceBandThenPrice", band: "10", winner: "B" },
    { kind: "referenceBandThenQuality", band: "10", winner: "D" },
    { kind: "referenceBandThenPrice", band: "5", winner: "B" },
    { kind: "referenceBandThenQuality", band: "5", winner: "C" },
  ] as const)("E13 extended reference value, $kind, band $band", ({ kind, band, winner }) => {
    expect(first(under({ kind, band }))).toBe(winner);
  });

  it("takes the cheapest and the best where nothing else counts", () => {
    expect(first(under({ kind: "lowestPrice" }))).toBe("A");
    expect(first(under({ kind: "highestQuality" }))).toBe("D");
  });
});
