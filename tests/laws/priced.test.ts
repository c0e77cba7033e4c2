import * as fc from "fast-check";
import { expect, it } from "vitest";
import { compileLot } from "../../src/compile/compileLot.js";
import type { Varied } from "../../src/compile/records.js";
import type { Entry } from "../../src/methods/entry.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { filed } from "../../src/model/filed.js";
import { parseProcedure, safeParseProcedure } from "../../src/model/parse.js";
import type { Lot } from "../../src/model/procedure.js";
import { plainJson } from "../support/generate.js";
import { everyMethod, reads, type Using, type WrittenMethod, written } from "../support/generateMethods.js";
import { numbers } from "../support/tradeMarket.js";
import { forEveryMethod, parsed } from "./law.js";
import { agrees, type Met, meet } from "./reranked.js";

type Pricing = Using & { readonly context: "price"; readonly entry: Entry };
const pricing = everyMethod.filter((each): each is Pricing => each.context === "price");

/** Prices close together, of which some are equal, and scores that leave ties. */
const markets = (method: fc.Arbitrary<WrittenMethod>): fc.Arbitrary<ProcedureDocument> =>
  fc
    .record({
      method,
      bids: fc.array(
        fc.record({
          price: fc.constantFrom("100", "100", "101.25", "99.99", "110"),
          design: fc.constantFrom("4", "5"),
          team: fc.constantFrom("4", "5"),
        }),
        { minLength: 2, maxLength: 5 },
      ),
      ceiling: fc.constantFrom("150", "104"),
      tieBreaks: fc.constantFrom(
        undefined,
        [{ kind: "lowerPrice" as const }],
        [{ kind: "higherPoints" as const, criterion: "price" }, { kind: "lowerPrice" as const }],
        [{ kind: "higherPoints" as const, criterion: "value" }],
      ),
      rounding: fc.constantFrom(undefined, undefined, [{ of: "total", places: "1", mode: "halfUp" }]),
    })
    .map(({ method, bids, ceiling, tieBreaks, rounding }) =>
      plainJson<unknown>({
        format: "weighbridge/1",
        tender: {
          id: "priced",
          scales: { "0-10": { from: "0", to: "10", step: "1" } },
          lots: [{ id: "all", estimate: "120", ceiling: { price: ceiling, otherwise: "setAside" } }],
          criteria: [
            { id: "design", type: "quality", weight: "30", scale: "0-10" },
            {
              id: "value",
              weight: "70",
              criteria: [
                { id: "team", type: "quality", weight: "40", scale: "0-10" },
                { id: "price", type: "price", weight: "60", method },
              ],
            },
          ],
          tieBreaks,
          rounding,
        },
        bids: bids.map(({ price }, at) => ({ id: `B${at}`, offers: [{ price }] })),
        scoresheets: bids.flatMap(({ design, team }, at) => [
          { bid: `B${at}`, criterion: "design", agreed: { score: design } },
          { bid: `B${at}`, criterion: "team", agreed: { score: team } },
        ]),
        decisions: reads(method.kind, "draw")
          ? [{ about: "drawnFigure", figure: "40", reason: "as drawn" }]
          : [],
      }),
    )
    .filter((document): document is ProcedureDocument => safeParseProcedure(document).success);

/** The prices of all bids but now and then one, a few per cent up and down. */
const pricesIn = ({ bids }: ProcedureDocument, seed: number): Varied[] =>
  bids.slice(seed % 3 === 0 && bids.length > 2 ? 1 : 0).map(({ id, offers }) => {
    const cents = Math.round(Number(offers[0]?.price) * 100);
    return {
      kind: "price",
      bid: id,
      criterion: "price",
      unit: { n: 1n, d: 100n },
      from: cents - 300 - (seed % 7),
      to: cents + 300,
    };
  });

const weights = (ids: readonly string[]): Varied[] =>
  ids.map((criterion) => ({ kind: "weight", criterion, most: 20 }));

const met = new Map<string, Met>();

function rankedTruly(document: ProcedureDocument, kind: string, seed: number): void {
  const procedure = parsed(document);
  const [lot] = procedure.tender.lots;
  if (lot === undefined) throw new Error("there is a lot");
  const prices = pricesIn(document, seed);
  const score: Varied = {
    kind: "score",
    bid: "B0",
    criterion: "team",
    figures: [4n, 5n, 0n].map((n) => ({ n, d: 1n })) as never,
  };
  const asked = [
    prices,
    [...prices, score],
    [...weights(["price", "team"]), score, ...prices],
    [...prices, ...weights(["design", "value"])],
  ];
  for (const [which, varied] of asked.entries()) {
    const compiled = compileLot(procedure, "all", varied);
    if ("refused" in compiled) throw new Error(JSON.stringify(compiled.refused));
    meet(
      filed(met, `${kind} ${which < 2 ? "alone" : "with weights"}`, () => new Map()),
      compiled,
    );
    const next = numbers(seed + which);
    const figure = (each: Varied): number => {
      if (each.kind === "weight") return next(4) === 0 ? next(2) * 20 : next(21);
      if (each.kind === "score") return next(3);
      const few = [each.from, each.to, 10_000, 10_000, 10_001, 9_999, each.from + next(600)][
        next(7)
      ] as number;
      return Math.min(each.to, Math.max(each.from, few));
    };
    const count = compiled.reading.by === "kernel" ? 8 : 1;
    agrees(
      procedure,
      lot,
      compiled,
      Array.from({ length: count }, () => varied.map(figure)),
    );
  }
}

forEveryMethod(
  "compiled ranks at other prices are those of an evaluation",
  40,
  ({ entry }: Pricing) =>
    fc.property(markets(written(entry)), fc.nat(1000), (document, seed) =>
      rankedTruly(document, entry.kind, seed),
    ),
  pricing,
);

/** Methods of which the kernel has to read prices a few per cent up and down. */
const followed = [
  "adjustedMeanProximity",
  "bands",
  "bandsOfCeiling",
  "benchmarkLinear",
  "benchmarkRatio",
  "cappedMeanRatio",
  "discountCurve",
  "discountKnee",
  "discountPower",
  "discountShare",
  "discountSoftFloor",
  "exponentialDiscount",
  "gapOverHighest",
  "highMeanProximity",
  "incomeRatio",
  "linearFromLowest",
  "linearThenRatio",
  "linearToReference",
  "linearWithKnee",
  "logarithmic",
  "lowMeanProximity",
  "lowerMedianProximity",
  "lowestPriceRatio",
  "lowestPriceRatioInterval",
  "meanDeviation",
  "meanProximity",
  "medianDeviation",
  "optimalToCeiling",
  "optimalToHighest",
  "pointsPerPercent",
  "priceRatioPower",
  "satietyDiscount",
  "shareBelowHighest",
  "shareOfBestDiscount",
  "significantDiscount",
  "targetProximity",
  "trimmedMeanProximity",
];

it("and the kernel reads them, with weights too where no digits are settled", () => {
  const byKernel = (name: string): string[] =>
    followed.filter((kind) => met.get(`${kind} ${name}`)?.has("kernel") === true);
  expect(byKernel("alone")).toEqual(followed);
  expect(followed.filter((kind) => !byKernel("with weights").includes(kind))).toEqual([
    "exponentialDiscount",
    "logarithmic",
  ]);
});

/** A market with two prices in a bid, and a rule on abnormally low ones, which flags and moves no rank. */
const twoPrices = (prices: readonly (readonly number[])[]) =>
  parseProcedure({
    format: "weighbridge/1",
    tender: {
      id: "two-prices",
      scales: { "0-10": { from: "0", to: "10", step: "1" } },
      criteria: [
        { id: "works", type: "price", weight: "50", method: { kind: "lowestPriceRatio" } },
        {
          id: "upkeep",
          type: "price",
          weight: "30",
          method: { kind: "meanProximity", slopeAbove: "1", slopeBelow: "0.5" },
        },
        { id: "team", type: "quality", weight: "20", scale: "0-10" },
      ],
      tieBreaks: [{ kind: "lowerPrice" }],
      abnormallyLow: {
        method: { kind: "belowMean", percent: "3", atLine: "clear" },
        offers: "current",
        own: "included",
      },
    },
    bids: prices.map(([works, upkeep], bid) => ({
      id: `B${bid}`,
      offers: [
        {
          prices: { works: `${works}`, upkeep: `${upkeep}` },
          contractPrice: `${(works as number) + (upkeep as number)}`,
        },
      ],
    })),
    scoresheets: prices.map((_, bid) => ({
      bid: `B${bid}`,
      criterion: "team",
      agreed: { score: `${bid % 3}` },
    })),
  });

it("two prices in a bid are followed beside each other, whatever is abnormally low", () => {
  const price = fc.integer({ min: 950, max: 1050 });
  const bids = fc.array(fc.tuple(price, price), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(bids, fc.nat(1000), (prices, seed) => {
      const procedure = twoPrices(prices);
      const [lot] = procedure.tender.lots as [Lot];
      const unit = { n: 1n, d: 1n };
      const varied = procedure.bids.flatMap(({ id }) =>
        ["works", "upkeep"].map(
          (criterion): Varied => ({ kind: "price", bid: id, criterion, unit, from: 940, to: 1060 }),
        ),
      );
      const all: Varied[] = [
        ...varied,
        ...["works", "upkeep", "team"].map((criterion): Varied => ({ kind: "weight", criterion, most: 20 })),
      ];
      const compiled = compileLot(procedure, lot.id, all);
      if ("refused" in compiled) throw new Error(JSON.stringify(compiled.refused));
      expect(compiled.reading).toEqual({ by: "kernel" });
      const next = numbers(seed);
      const scenario = () => all.map(({ kind }) => (kind === "weight" ? next(21) : 990 + next(20)));
      agrees(procedure, lot, compiled, Array.from({ length: 8 }, scenario));
    }),
    { seed: 1, numRuns: process.env.LAWS === "long" ? 600 : 30 },
  );
});
