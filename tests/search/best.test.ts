import * as fc from "fast-check";
import { expect, it } from "vitest";
import { best } from "../../src/search/best.js";
import { allPatterns, compareValues, listed } from "./bruteForce.js";
import { problems } from "./generate.js";

const runs = (process.env.LAWS === "long" ? 80 : 1) * 150;
const effort = { steps: 1_000_000, upTo: "next" } as const;

it("the best patterns, all ties, the next best and the gap are those of all patterns looked at one by one", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const all = allPatterns(problem).sort((a, b) => compareValues(problem, a.value, b.value));
      const found = best(problem, effort);
      const top = all[0];
      expect(found.kind).toBe(top === undefined ? "nothing" : "found");
      if (top === undefined || found.kind !== "found") return;
      const tied = all.filter(({ value }) => compareValues(problem, value, top.value) === 0);
      const second = all[tied.length];
      const level = all.filter(
        ({ value }) => second !== undefined && compareValues(problem, value, second.value) === 0,
      );
      expect(found.proof).toEqual({ kind: "exact" });
      expect(found.best.value).toEqual(top.value);
      expect(listed(found.best.patterns)).toEqual(listed(tied.map(({ pattern }) => pattern)).slice(0, 100));
      expect(found.isNextProven).toBe(true);
      expect(found.next?.value).toEqual(second?.value);
      expect(listed(found.next?.patterns ?? [])).toEqual(listed(level.map(({ pattern }) => pattern)));
      if (second !== undefined)
        expect(found.next?.gap).toEqual(second.value.map((each, at) => each - (top.value[at] ?? 0n)));
    }),
    { seed: 1, numRuns: runs },
  );
});
