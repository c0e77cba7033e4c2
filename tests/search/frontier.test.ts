import * as fc from "fast-check";
import { expect, it } from "vitest";
import { add, compare, divide, equal, greater, type Rational, whole } from "../../src/number/rational.js";
import { frontier } from "../../src/search/frontier.js";
import type { Problem } from "../../src/search/problem.js";
import type { Point } from "../../src/search/result.js";
import { allPatterns, listed } from "./bruteForce.js";
import { problems } from "./generate.js";

const runs = (process.env.LAWS === "long" ? 60 : 1) * 30;
const axes = { lower: 0, higher: 1 };
const steps = 1_000_000;

it("the frontier is what no pattern beats in price and quality, looked at one by one, with every tied pattern", () => {
  fc.assert(
    fc.property(problems, (generated) => {
      const problem = {
        ...generated,
        objectives: [
          { kind: "filled" },
          { kind: "value", at: 0, better: "lower" },
          { kind: "value", at: 1, better: "higher" },
        ] as const,
      };
      const all = allPatterns(problem);
      const most = all.reduce((max, { value }) => ((value[0] ?? 0n) > max ? (value[0] ?? 0n) : max), 0n);
      const full = all.flatMap(({ pattern, value: [filled, lower = 0n, higher = 0n] }) =>
        filled === most ? [{ pattern, lower, higher }] : [],
      );
      const kept = full.filter((one) =>
        full.every(
          (other) =>
            other.lower > one.lower ||
            other.higher < one.higher ||
            (other.lower === one.lower && other.higher === one.higher),
        ),
      );
      const points = new Map(kept.map(({ lower, higher }) => [`${lower} ${higher}`, { lower, higher }]));
      const found = frontier(generated, { axes, box: {}, steps, matters: () => true });
      expect(found.kind).toBe(all.length === 0 ? "nothing" : "found");
      if (found.kind !== "found") return;
      expect(found.rest).toBeUndefined();
      expect(found.filled).toBe(most);
      expect(found.points.map(({ lower, higher }) => `${lower} ${higher}`)).toEqual(
        Array.from(points.values())
          .sort((a, b) => (a.lower < b.lower ? -1 : 1))
          .map(({ lower, higher }) => `${lower} ${higher}`),
      );
      for (const point of found.points)
        expect(listed(point.patterns)).toEqual(
          listed(
            kept
              .filter(({ lower, higher }) => lower === point.lower && higher === point.higher)
              .map(({ pattern }) => pattern),
          ),
        );
    }),
    { seed: 1, numRuns: runs },
  );
});

it("weight × lowest ÷ price + quality is best on corners alone, ties included, and what does not matter is left out", () => {
  fc.assert(
    fc.property(problems, fc.integer({ min: 1, max: 60 }), (generated, weight) => {
      const problem = priced(generated);
      const all = allPatterns(problem);
      const most = all.reduce((max, { value }) => ((value[0] ?? 0n) > max ? (value[0] ?? 0n) : max), 0n);
      const full = all.filter(({ value }) => value[0] === most && most > 0n);
      const lowest = full.reduce(
        (min, { value }) => ((value[1] ?? 0n) < min ? (value[1] ?? 0n) : min),
        10n ** 60n,
      );
      const worth = (lower: bigint, higher: bigint): Rational =>
        add(divide(whole(BigInt(weight) * lowest), whole(lower)), whole(higher));
      const top = full
        .map(({ value: [, lower = 1n, higher = 0n] }) => worth(lower, higher))
        .reduce<Rational | undefined>(
          (max, each) => (max === undefined ? each : greater(max, each)),
          undefined,
        );
      if (top === undefined) return;
      const expected = full.filter(({ value: [, lower = 1n, higher = 0n] }) =>
        equal(worth(lower, higher), top),
      );
      const bests = (known: readonly Point[]): Rational =>
        known.map((each) => worth(each.lower, each.higher)).reduce(greater);
      const matters = (corner: Point, known: readonly Point[]): boolean =>
        compare(worth(corner.lower, corner.higher), bests(known)) >= 0;
      for (const question of [{ matters, only: "corners" as const }, { matters }]) {
        const found = frontier(problem, { axes, box: {}, steps, ...question });
        if (found.kind !== "found") throw new Error("nothing was found");
        const tops = found.points.filter((each) => equal(worth(each.lower, each.higher), top));
        expect(listed(tops.flatMap(({ patterns }) => patterns))).toEqual(
          listed(expected.map(({ pattern }) => pattern)),
        );
        expect(tops.every(({ isComplete }) => isComplete)).toBe(true);
        expect(found.rest).toBeUndefined();
      }
    }),
    { seed: 1, numRuns: runs },
  );
});

/** The same with prices above zero. */
const priced = (problem: Problem): Problem => ({
  ...problem,
  offers: problem.offers.map((offer) => ({
    ...offer,
    cases: offer.cases.map(({ conditions, values: [lower = 0n, higher = 0n] }) => ({
      conditions,
      values: [(lower < 0n ? -lower : lower) + 1n, higher],
    })),
  })),
  objectives: [
    { kind: "filled" },
    { kind: "value", at: 0, better: "lower" },
    { kind: "value", at: 1, better: "higher" },
  ],
});
