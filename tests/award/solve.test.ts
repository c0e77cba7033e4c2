import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solve } from "../../src/award/solve.js";
import { loadSolver, type Solver } from "../../src/award/solver.js";
import { best } from "../../src/search/best.js";
import type { Problem, SearchOffer } from "../../src/search/problem.js";
import { worthOf } from "../../src/search/worth.js";
import { auction } from "../bench/auctions.js";
import { allPatterns, compareValues } from "../search/bruteForce.js";
import { problems } from "../search/generate.js";

const long = process.env.LAWS === "long" ? 50 : 1;
/** No step for the search: whatever is found, the solver found. */
const solverAlone = { steps: 0, seconds: 60, upTo: "ties" } as const;

const offer = (id: string, bidder: string, lots: string[], price: bigint): SearchOffer => ({
  id,
  bidder,
  lots,
  owners: [bidder],
  amount: 0n,
  cases: [{ conditions: [], values: [price] }],
});
const small: Problem = {
  lots: ["l1", "l2"].map((id) => ({ id, places: 1, mayStayOpen: false })),
  offers: [offer("a1", "A", ["l1"], 10n), offer("b2", "B", ["l2"], 12n), offer("c", "C", ["l1", "l2"], 21n)],
  limits: [],
  objectives: [{ kind: "value", at: 0, better: "lower" }],
};
const answering = (status: string, taken: readonly string[]): Solver => ({
  solve: () => ({
    Status: status,
    Columns: Object.fromEntries(taken.map((name) => [name, { Primal: 1 }])),
  }),
});

describe("solve", () => {
  it("needs no solver where the search comes to its end", async () => {
    const never = () => Promise.reject(new Error("was loaded"));
    expect(await solve(small, { steps: 100, seconds: 1, upTo: "next" }, never)).toMatchObject({
      solver: "notNeeded",
      best: { best: { value: [21n], isComplete: true }, next: { value: [22n], gap: [1n] } },
    });
  });

  it("says so where the solver is not installed, and gives what it has", async () => {
    const missing = () => Promise.resolve(undefined);
    expect(await solve(small, { ...solverAlone, steps: 0 }, missing)).toMatchObject({
      solver: "notInstalled",
      best: { kind: "unknown" },
    });
  });

  it("a proposal that breaks a rule is dropped, whatever the solver calls it", async () => {
    const wrong = () => Promise.resolve(answering("Optimal", ["x0", "x2"]));
    expect(await solve(small, solverAlone, wrong)).toMatchObject({ solver: "failed" });
    const ended = () => Promise.resolve(answering("Solve error", []));
    expect(await solve(small, solverAlone, ended)).toMatchObject({ solver: "failed" });
  });

  it("a proposal that is not the best is found out where the steps suffice, and is a bound where time ran out", async () => {
    const steps = 4;
    const dearer = () => Promise.resolve(answering("Optimal", ["x0", "x1"]));
    const { best: found } = await solve(small, { steps: 0, seconds: 1, upTo: "ties" }, dearer);
    expect(found).toMatchObject({ best: { value: [22n] }, proof: { kind: "solver" } });
    const late = () => Promise.resolve(answering("Time limit reached", ["x0", "x1"]));
    expect((await solve(small, solverAlone, late)).best).toMatchObject({ proof: { kind: "bound" } });
    expect(
      best(small, {
        steps,
        upTo: "best",
        known: [
          { offer: "a1", case: 0 },
          { offer: "b2", case: 0 },
        ],
      }),
    ).toMatchObject({ best: { value: [21n] }, proof: { kind: "exact" } });
  });

  it("the solver alone proposes what all patterns looked at one by one show to be the best", async () => {
    const solver = await loadSolver();
    expect(solver).toBeDefined();
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const [top] = allPatterns(problem).sort((a, b) => compareValues(problem, a.value, b.value));
        const solved = await solve(problem, solverAlone, () => Promise.resolve(solver));
        expect(solved.solver).toBe(top === undefined ? "saysNothing" : "proposed");
        expect(solved.best.kind).toBe(top === undefined ? "unknown" : "found");
        if (top === undefined) return;
        if (solved.best.kind === "found")
          expect(compareValues(problem, solved.best.best.value, top.value)).toBe(0);
      }),
      { seed: 1, numRuns: 16 * long },
    );
  }, 600_000);

  it("search and solver agree on larger tenders, and what both give is worth what they say", async () => {
    for (const family of ["regions", "arbitrary", "scheduling"] as const) {
      const problem = auction({ family, lots: 10, offers: 50, seed: 3 });
      const searched = best(problem, { steps: 100_000, upTo: "ties" });
      const solved = (await solve(problem, solverAlone)).best;
      if (searched.kind !== "found" || solved.kind !== "found") throw new Error("nothing was found");
      expect(searched.proof).toEqual({ kind: "exact" });
      expect(solved.proof.kind).toBe("solver");
      expect(solved.best.value).toEqual(searched.best.value);
      const offers = new Map(problem.offers.map((each) => [each.id, each]));
      const taken = searched.best.patterns[0]?.flatMap((each) => offers.get(each.offer) ?? []) ?? [];
      expect(worthOf(problem, taken)?.value).toEqual(searched.best.value);
    }
  });
});
