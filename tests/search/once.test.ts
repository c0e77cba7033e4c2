import { expect, it } from "vitest";
import { best } from "../../src/search/best.js";
import type { Case, Condition, Limit, Problem, SearchOffer } from "../../src/search/problem.js";
import { listed } from "./bruteForce.js";

type Conditional = readonly [price: bigint, condition: Condition];

const offer = (
  bidder: string,
  lot: string,
  points: bigint,
  price: bigint,
  ...cases: readonly Conditional[]
): SearchOffer => ({
  id: `${bidder} ${lot}`,
  lots: [lot],
  bidder,
  owners: [bidder, "everybody"],
  amount: points,
  cases: [
    ...cases.map(([less, condition]): Case => ({ conditions: [condition], values: [less, points] })),
    { conditions: [], values: [price, points] },
  ],
});

const atLeast = (count: number): Condition => ({ kind: "count", atLeast: count });
const all = (...lots: readonly string[]): Condition => ({ kind: "lots", lots });

/** Every bidder wins three lots or none, A two at most, all together 63 points; several have a price for more lots. */
const problem: Problem = {
  lots: [
    { id: "l1", places: 1, mayStayOpen: true },
    { id: "l2", places: 2, mayStayOpen: true },
    { id: "l3", places: 1, mayStayOpen: true },
  ],
  offers: [
    offer("A", "l1", 36n, 240n),
    offer("A", "l2", 12n, 200n, [190n, all("l1", "l2")]),
    offer("A", "l3", 12n, 240n),
    offer("B", "l1", 24n, 300n, [285n, atLeast(1)]),
    offer("B", "l2", 9n, 300n, [285n, atLeast(1)]),
    offer("B", "l3", 18n, 240n, [228n, atLeast(1)]),
    offer("C", "l2", 6n, 240n, [216n, atLeast(2)]),
    offer("C", "l3", 18n, 300n, [270n, atLeast(2)]),
    offer("D", "l1", 36n, 240n, [192n, atLeast(2)], [192n, all("l1", "l2", "l3")]),
    offer("D", "l2", 9n, 240n, [192n, atLeast(2)]),
    offer("D", "l3", 18n, 240n, [192n, atLeast(2)], [192n, all("l1", "l2", "l3")]),
  ],
  limits: [
    { name: "capacity", owner: "A", of: "lots", atMost: 2n },
    { name: "together", owner: "everybody", of: "amount", atLeast: { least: 63n, orNothing: false } },
    ...["A", "B", "C", "D"].map(
      (owner): Limit => ({
        name: "three",
        owner,
        of: "lots",
        atLeast: { least: 3n, orNothing: true },
      }),
    ),
  ],
  objectives: [
    { kind: "filled" },
    { kind: "value", at: 0, better: "lower" },
    { kind: "value", at: 1, better: "higher" },
  ],
};

it("a pattern is listed once, whichever of several bidders' conditions were decided on the way to it", () => {
  const found = best(problem, { steps: 10_000, upTo: "ties" });
  expect(found).toMatchObject({ kind: "found", best: { value: [3n, 576n, 63n], isComplete: true } });
  expect(found.kind === "found" && listed(found.best.patterns)).toEqual(["D l1/0 D l2/0 D l3/0"]);
});
