import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { best } from "../../src/search/best.js";
import type { Problem, SearchOffer } from "../../src/search/problem.js";
import { mostListed } from "../../src/search/result.js";
import { worthOf } from "../../src/search/worth.js";
import { auction } from "../bench/auctions.js";
import { allPatterns, compareValues, listed } from "./bruteForce.js";
import { problems } from "./generate.js";

const long = process.env.LAWS === "long" ? 80 : 1;
const effort = { steps: 100_000, upTo: "next" } as const;

const offer = (id: string, lot: string, price: bigint): SearchOffer => ({
  id,
  lots: [lot],
  bidder: id,
  owners: [id],
  amount: 0n,
  cases: [{ conditions: [], values: [price] }],
});

/** Lots with two offers each: as many patterns as there are sets of lots. */
const twoEach = (lots: number, dearer: bigint): Problem => ({
  lots: Array.from({ length: lots }, (_, lot) => ({ id: `l${lot}`, places: 1, mayStayOpen: false })),
  offers: Array.from({ length: lots }, (_, lot) => [
    offer(`a${lot}`, `l${lot}`, 5n),
    offer(`b${lot}`, `l${lot}`, 5n + dearer),
  ]).flat(),
  limits: [],
  objectives: [{ kind: "value", at: 0, better: "lower" }],
});

describe("a search", () => {
  it("gives the same whatever the order of lots, offers and limits", () => {
    const shuffled = problems.chain((problem) =>
      fc.record({
        problem: fc.constant(problem),
        lots: fc.shuffledSubarray([...problem.lots], { minLength: problem.lots.length }),
        offers: fc.shuffledSubarray([...problem.offers], { minLength: problem.offers.length }),
        limits: fc.shuffledSubarray([...problem.limits], { minLength: problem.limits.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ problem, lots, offers, limits }) => {
        const [one, other] = [problem, { ...problem, lots, offers, limits }].map((each) =>
          best(each, effort),
        );
        expect(other).toEqual(one);
      }),
      { seed: 1, numRuns: 25 * long },
    );
  });

  it("that is cut short gives a pattern that is allowed, and a bound that nothing is better than", () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 0, max: 12 }), (problem, steps) => {
        const all = allPatterns(problem).sort((a, b) => compareValues(problem, a.value, b.value));
        const found = best(problem, { steps, upTo: "best" });
        expect(found.steps).toBeLessThanOrEqual(steps);
        if (found.kind === "nothing") {
          expect(all).toEqual([]);
          return;
        }
        const top = all[0]?.value;
        if (found.kind === "unknown") {
          if (top !== undefined) expect(compareValues(problem, found.bound, top)).toBeLessThanOrEqual(0);
          return;
        }
        expect(all.some(({ value }) => compareValues(problem, value, found.best.value) === 0)).toBe(true);
        if (top === undefined) return;
        if (found.proof.kind === "exact") expect(found.best.value).toEqual(top);
        else
          expect(
            compareValues(problem, found.proof.kind === "bound" ? found.proof.bound : top, top),
          ).toBeLessThanOrEqual(0);
      }),
      { seed: 1, numRuns: 100 * long },
    );
  });

  it("lists so many ties and says that there are more; the next best is known all the same", () => {
    const found = best(twoEach(30, 0n), { ...effort, steps: 20_000 });
    if (found.kind !== "found") throw new Error("nothing was found");
    expect(found.best.patterns.length).toBe(mostListed);
    expect(new Set(listed(found.best.patterns)).size).toBe(mostListed);
    expect(found.best.isComplete).toBe(false);
    expect(found.proof).toEqual({ kind: "exact" });
    expect(best(twoEach(6, 0n), effort)).toMatchObject({
      best: { isComplete: true },
      next: undefined,
      isNextProven: true,
    });
    const apart = best(twoEach(30, 1n), effort);
    expect(apart).toMatchObject({
      best: { value: [150n], isComplete: true },
      next: { value: [151n], gap: [1n] },
    });
    expect(apart.kind === "found" && apart.next?.patterns.length).toBe(30);
  });

  it("is exact where figures are longer than doubles, to the last digit", () => {
    const long = 10n ** 40n;
    const problem = auction({ family: "arbitrary", lots: 8, offers: 40, seed: 1 });
    const offers = problem.offers.map((each, index) => ({
      ...each,
      cases: each.cases.map(({ conditions, values: [price = 0n] }) => ({
        conditions,
        values: [price * long + BigInt(index % 3)],
      })),
    }));
    const [plain, stretched] = [problem, { ...problem, offers }].map((each) => best(each, effort));
    if (plain?.kind !== "found" || stretched?.kind !== "found") throw new Error("nothing was found");
    expect((stretched.best.value[0] ?? 0n) / long).toBe(plain.best.value[0]);
    const byId = new Map(offers.map((each) => [each.id, each]));
    const taken = stretched.best.patterns[0]?.flatMap((each) => byId.get(each.offer) ?? []) ?? [];
    expect(worthOf({ ...problem, offers }, taken)?.value).toEqual(stretched.best.value);
  });
});
