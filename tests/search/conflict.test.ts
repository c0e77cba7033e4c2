import * as fc from "fast-check";
import { expect, it } from "vitest";
import { conflict } from "../../src/search/conflict.js";
import type { Problem } from "../../src/search/problem.js";
import { allPatterns, keeps } from "./bruteForce.js";
import { problems } from "./generate.js";

const runs = (process.env.LAWS === "long" ? 60 : 1) * 30;

/** The demands that each pattern meets, and the first of the smallest sets that none meets. */
function byEverySet(problem: Problem): { demands: string[]; found: string[] | undefined } {
  const names = Array.from(new Set(problem.limits.map(({ name }) => name))).sort();
  const demands = [
    ...names.map((name) => `limit ${name}`),
    ...problem.lots.map(({ id }) => `lot ${id}`).sort(),
  ];
  const offers = new Map(problem.offers.map((offer) => [offer.id, offer]));
  const loose = {
    ...problem,
    lots: problem.lots.map((lot) => ({ ...lot, mayStayOpen: true })),
    limits: [],
    objectives: [],
  };
  const met = allPatterns(loose).map(({ pattern }) => {
    const taken = pattern.flatMap(({ offer }) => offers.get(offer) ?? []);
    return new Set(
      demands.filter((demand) => {
        const [kind, name] = demand.split(" ");
        if (kind === "limit")
          return problem.limits.every((limit) => limit.name !== name || keeps(limit, taken));
        const lot = problem.lots.find(({ id }) => id === name);
        return taken.filter(({ lots }) => lots.includes(name ?? "")).length === lot?.places;
      }),
    );
  });
  const sets = Array.from({ length: 2 ** demands.length }, (_, set) =>
    demands.filter((_demand, index) => (set >> index) & 1),
  ).sort((a, b) => {
    if (a.length !== b.length) return a.length - b.length;
    const at = a.findIndex((each, index) => each !== b[index]);
    return at < 0 ? 0 : demands.indexOf(a[at] ?? "") - demands.indexOf(b[at] ?? "");
  });
  return { demands, found: sets.find((set) => !met.some((each) => set.every((demand) => each.has(demand)))) };
}

it("the conflict is the first of the smallest sets of limits and lots that no pattern meets", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const found = conflict(problem, 1_000_000);
      const { found: expected } = byEverySet(problem);
      if (found.kind === "conflict") expect(found.isSmallest).toBe(true);
      expect(
        found.kind === "conflict"
          ? [...found.limits.map((name) => `limit ${name}`), ...found.lots.map((id) => `lot ${id}`)]
          : found.kind === "nothing"
            ? undefined
            : found.kind,
      ).toEqual(expected);
    }),
    { seed: 1, numRuns: runs },
  );
});
