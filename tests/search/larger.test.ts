import { describe, expect, it } from "vitest";
import { best } from "../../src/search/best.js";
import type { Problem } from "../../src/search/problem.js";
import { auction } from "../bench/auctions.js";
import { bySubsets } from "./subsets.js";

const seeds = Array.from({ length: process.env.LAWS === "long" ? 200 : 1 }, (_, seed) => seed);

/** Prices in so few steps that many patterns tie. */
const stepped = (problem: Problem, step: bigint): Problem => ({
  ...problem,
  limits: [],
  offers: problem.offers.map((offer) => ({
    ...offer,
    cases: offer.cases.map((each) => ({ ...each, values: each.values.map((value) => value / step) })),
  })),
});

describe("tenders whose patterns are too many to look at one by one", () => {
  const families = ["regions", "arbitrary", "scheduling"] as const;
  it.each(families)("%s: the two best values and how many patterns have them", (family) => {
    for (const seed of seeds)
      for (const step of [1n, 1_000_000n, 3_000_000n]) {
        const problem = stepped(auction({ family, lots: 11, offers: 90, seed }), step);
        const [first, second] = bySubsets(problem);
        const found = best(problem, { steps: 100_000, upTo: "next" });
        if (found.kind !== "found" || first === undefined) throw new Error("nothing was found");
        expect(found.proof).toEqual({ kind: "exact" });
        expect([found.best.value[0], found.next?.value[0]]).toEqual([first.cost, second?.cost]);
        const counts = [found.best.patterns.length, found.next?.patterns.length];
        expect(counts).toEqual([first, second].map((each) => each && Math.min(100, each.patterns)));
        expect([found.best.isComplete, found.isNextProven]).toEqual([first.patterns <= 100, true]);
      }
  });

  it.each([
    ["regions", 4, 211_278_355n],
    ["arbitrary", 1, 152_579_925n],
    ["scheduling", 3, 181_281_897n],
  ] as const)("%s with limits: what a solver of another family found", (family, seed, cost) => {
    const problem = auction({ family, lots: 20, offers: 150, seed });
    const found = best(problem, { steps: 100_000, upTo: "best" });
    expect(found).toMatchObject({ proof: { kind: "exact" }, best: { value: [cost] } });
  });
});
