import * as fc from "fast-check";
import { expect, it } from "vitest";
import { frontier } from "../../src/search/frontier.js";
import { allPatterns, listed } from "./bruteForce.js";
import { problems } from "./generate.js";

const runs = (process.env.LAWS === "long" ? 30 : 1) * 60;
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
