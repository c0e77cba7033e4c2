import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import type { Market } from "../../src/model/document/market.js";
import { parseProcedure, safeParseProcedure } from "../../src/model/parse.js";
import { simulatedMarket } from "../../src/prelaunch/market.js";
import type { MarketSimulation, SimulatedMarkets } from "../../src/prelaunch/records.js";
import { simulateTender } from "../../src/prelaunch/simulate.js";
import { type Plain, threeBids } from "../support/documents.js";

const rules = () => parseProcedure(threeBids());

const market: Market = {
  bidders: { from: "2", to: "5" },
  figures: {
    quality: { from: "1", to: "5", follows: "0.5" },
    price: { from: "200000", to: "400000", likeliest: "250000", follows: "0.8" },
  },
  alternatives: [
    {
      id: "min-max",
      changes: [{ kind: "setMethod", criterion: "price", method: { kind: "lowestToHighest" } }],
    },
    {
      id: "half",
      changes: [{ kind: "setWeights", weights: { quality: "50", price: "50" }, others: "fixed" }],
    },
  ],
};

const simulated = (found: MarketSimulation): SimulatedMarkets => {
  if (found.outcome === "simulated") return found;
  throw new Error(JSON.stringify(found));
};

describe("simulateTender", () => {
  it("gives the same answer for the same seed, to the last byte, and another for another", async () => {
    const told = async (seed: number) =>
      JSON.stringify(await simulateTender(rules(), market, { count: 40, seed }));
    expect(await told(7)).toBe(await told(7));
    expect(await told(7)).not.toBe(await told(8));
  });

  it("counts every market once, and every formula meets the same ones", async () => {
    const { formulas, markets } = simulated(await simulateTender(rules(), market, { count: 60, seed: 1 }));
    expect(markets).toBe(60);
    expect(formulas.map(({ alternative }) => alternative)).toEqual([undefined, "min-max", "half"]);
    for (const { first } of formulas) {
      const counts = Object.values(first).map(({ count }) => count);
      expect(counts.reduce((all, count) => all + count, 0)).toBe(60);
    }
    expect(formulas[1]?.changes).toEqual([
      "the method of price is lowestToHighest instead of lowestPriceRatio",
    ]);
  });

  it("does not look at the bids of the procedure", async () => {
    const without = parseProcedure({ ...threeBids(), bids: [], scoresheets: [] });
    const told = async (procedure: typeof without) =>
      JSON.stringify(await simulateTender(procedure, market, { count: 20, seed: 3 }));
    expect(await told(without)).toBe(await told(rules()));
  });

  it("draws the first round, whatever comes after it", async () => {
    const { tender, ...rest } = threeBids() as { tender: object };
    const rounds = [
      { id: "first" },
      { id: "last", reopens: ["price"], ifNoOffer: "setAside", priceRise: "setAside" },
    ];
    const later = parseProcedure({ ...rest, tender: { ...tender, rounds }, bids: [], scoresheets: [] });
    const told = async (procedure: typeof later) =>
      JSON.stringify(await simulateTender(procedure, market, { count: 20, seed: 3 }));
    expect(await told(later)).toBe(await told(rules()));
  });

  it("knows what lets one bid move others beside a formula", async () => {
    const { tender, ...rest } = threeBids() as { tender: { criteria: object[] } };
    const [quality, price] = tender.criteria;
    const absolute = [quality, { ...price, method: { kind: "formula", formula: "weight - price / 100000" } }];
    const unweighed = [
      { ...quality, weight: "100" },
      { id: "price", type: "price" },
    ];
    const best = { best: "2", otherwise: "setAside" };
    const relative = async (change: object): Promise<boolean> => {
      const changed = parseProcedure({ ...rest, tender: { ...tender, criteria: absolute, ...change } });
      const { alternatives: _alternatives, ...only } = market;
      return simulated(await simulateTender(changed, only, { count: 1, seed: 1 })).formulas[0].relative;
    };
    expect(await relative({})).toBe(false);
    expect(await relative({ tieWithin: "1" })).toBe(true);
    expect(await relative({ combine: { kind: "stepUp", perPercent: "1" }, criteria: unweighed })).toBe(true);
    expect(await relative({ criteria: [{ ...quality, minimum: best }, absolute[1]] })).toBe(true);
  });

  it("a market of one price and one score is tied, and the parts are those of no spread", async () => {
    const same: Market = {
      bidders: { from: "2", to: "3" },
      figures: { quality: { from: "4", to: "4" }, price: { from: "250000", to: "250000" } },
    };
    const { formulas } = simulated(await simulateTender(rules(), same, { count: 30, seed: 2 }));
    expect(formulas[0].first.tied).toMatchObject({ count: 30 });
    expect(formulas[0].used?.value.n).toBe(0n);
    expect(formulas[0].criteria.map(({ effective }) => effective)).toEqual([undefined, undefined]);
    expect(formulas[0].phantom.asked).toBe(0);
  });

  it("min-max spreads the price over all its points, and the effective weights say so", async () => {
    const { formulas } = simulated(await simulateTender(rules(), market, { count: 60, seed: 1 }));
    const price = formulas[1]?.criteria.find(({ criterion }) => criterion === "price");
    expect(price?.declared.toString()).toBe("40");
    expect(price?.used?.toString()).toBe("100");
    const all = formulas.map(({ criteria }) =>
      criteria.map(({ effective }) => Number(effective?.toString())),
    );
    for (const parts of all) expect(Math.abs(parts.reduce((a, b) => a + b, 0) - 100)).toBeLessThan(1e-9);
  });

  it("an example shows what it is an example of", async () => {
    const { formulas } = simulated(await simulateTender(rules(), market, { count: 400, seed: 1 }));
    const example = formulas[1]?.examples.find(({ of }) => of === "phantomDecides");
    const document = example?.document as { bids: { id: string }[]; scoresheets: { bid: string }[] };
    const isOther = (id: string): boolean => id !== "phantom";
    const before = evaluate(
      parseProcedure({
        ...document,
        bids: document.bids.filter(({ id }) => isOther(id)),
        scoresheets: document.scoresheets.filter(({ bid }) => isOther(bid)),
      }),
    );
    const first = (evaluation: typeof before) => evaluation.rounds[0]?.lots[0]?.ranking[0]?.bid;
    const after = first(evaluate(parseProcedure(document)));
    expect(after).not.toBe("phantom");
    expect(after).not.toBe(first(before));
    const again = simulatedMarket(rules(), market, {
      seed: 1,
      scenario: example?.scenario ?? 0,
      alternative: "min-max",
      withPhantom: true,
    });
    expect(again).toEqual({ outcome: "market", document });
  });

  it("tells how far it is, and stops when it is told to", async () => {
    const told: number[] = [];
    await simulateTender(rules(), market, { count: 300, seed: 1, onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toBe(300);
    const stopping = new AbortController();
    const stopped = await simulateTender(rules(), market, {
      count: 300,
      seed: 1,
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    });
    expect(stopped).toEqual({ outcome: "stopped", done: told[0], of: 300 });
  });

  it("takes measures, requirements, groups, a lot of several and marks that make a score", async () => {
    const document: Plain = {
      format: "weighbridge/1",
      tender: {
        id: "two",
        agreement: "mean",
        scales: {
          levels: [{ score: "0" }, { score: "3" }, { score: "10" }],
          any: { from: "0", to: "10" },
        },
        criteria: [
          {
            id: "quality",
            weight: "50",
            minimum: { percent: "20", otherwise: "setAside" },
            criteria: [
              { id: "design", type: "quality", weight: "60", scale: "levels" },
              { id: "delivery", type: "quality", weight: "40", scale: "any" },
            ],
          },
          {
            id: "spend",
            type: "measure",
            weight: "10",
            unit: "GBP",
            better: "higher",
            evidence: { otherwise: "zero" },
            method: { kind: "highestRatio" },
          },
          { id: "price", type: "price", weight: "40", method: { kind: "lowestPriceRatio" } },
          { id: "insured", type: "requirement", otherwise: "setAside" },
        ],
        lots: [{ id: "north" }, { id: "south", ceiling: { price: "9", otherwise: "setAside" } }],
      },
      bids: [],
    };
    const two: Market = {
      lot: "south",
      bidders: { from: "1", to: "4" },
      figures: {
        design: { from: "0", to: "10", likeliest: "3" },
        delivery: { from: "0", to: "10", step: "0.5" },
        spend: { from: "0", to: "100", step: "10" },
        price: { from: "1.00", to: "12.00" },
      },
    };
    const { formulas, lot } = simulated(
      await simulateTender(parseProcedure(document), two, { count: 200, seed: 9 }),
    );
    expect(lot).toBe("south");
    const [{ first, criteria }] = formulas;
    expect(first.noAdmissibleBid.count).toBeGreaterThan(0);
    expect(first.incomplete.count).toBe(0);
    expect(criteria.map(({ criterion }) => criterion)).toEqual(["quality", "spend", "price"]);
    for (const { document: example } of formulas[0].examples)
      expect(safeParseProcedure(example).success).toBe(true);
  });
});
