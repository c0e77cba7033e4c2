import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  add,
  compare,
  divide,
  equal,
  greater,
  type Rational,
  subtract,
  whole,
} from "../../src/number/rational.js";
import { bestOnFrontier } from "../../src/search/frontier.js";
import type { Problem } from "../../src/search/problem.js";
import { mostListed } from "../../src/search/result.js";
import { allPatterns, listed } from "./bruteForce.js";
import { problems } from "./generate.js";

const runs = (process.env.LAWS === "long" ? 60 : 1) * 60;
const axes = { lower: 0, higher: 1 };

type Earns = (weight: bigint) => (lower: bigint, lowest: bigint) => Rational;

/** What a price may earn: none rises with the price. */
const methods: Readonly<Record<string, Earns>> = {
  "weight × lowest ÷ price": (weight) => (lower, lowest) => divide(whole(weight * lowest), whole(lower)),
  "in a straight line, below zero too": (weight) => (lower, lowest) =>
    subtract(whole(weight), divide(whole(weight * (lower - lowest)), whole(lowest))),
  "in a line down to nothing": (weight) => (lower, lowest) =>
    greater(whole(0n), subtract(whole(weight), divide(whole(weight * (lower - lowest)), whole(lowest)))),
  "bent downwards": (weight) => (lower, lowest) =>
    divide(whole(-weight * lower * lower), whole(lowest * lowest)),
  "in steps": (weight) => (lower, lowest) => whole(-weight * ((2n * lower) / lowest)),
  "nothing at all": () => () => whole(0n),
};

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

const questions = fc
  .tuple(problems, fc.bigInt(1n, 60n), fc.constantFrom(...Object.values(methods)))
  .map(([problem, weight, method]) => ({
    problem: priced(problem),
    earns: (lower: bigint, lowest: bigint): Rational =>
      lowest === 0n ? whole(0n) : method(weight)(lower, lowest),
  }));

interface Worth {
  readonly worth: Rational;
  readonly text: string;
}

/** What every pattern that fills the most places is worth, looked at one by one. */
function worthsOf(problem: Problem, earns: ReturnType<Earns>): Worth[] {
  const all = allPatterns(problem);
  const most = all.reduce((max, { value: [filled = 0n] }) => (filled > max ? filled : max), 0n);
  const full = all.filter(({ value }) => value[0] === most);
  const lowest = full.reduce(
    (min, { value: [, lower = 0n] }) => (lower < min ? lower : min),
    full[0]?.value[1] ?? 0n,
  );
  return full.map(({ pattern, value: [, lower = 0n, higher = 0n] }) => ({
    worth: add(earns(lower, lowest), whole(higher)),
    text: listed([pattern])[0] as string,
  }));
}

/** Those of the highest worth below another, in one order. */
function highest(all: readonly Worth[], below?: Rational): { worth: Rational; texts: string[] } | undefined {
  const left = all.filter(({ worth }) => below === undefined || compare(worth, below) < 0);
  const [first, ...others] = left.map(({ worth }) => worth);
  if (first === undefined) return undefined;
  const top = others.reduce(greater, first);
  const texts = left.filter(({ worth }) => equal(worth, top)).map(({ text }) => text);
  return { worth: top, texts: texts.sort() };
}

it("the best by what a price earns with quality added, every tie and the next best are those of all patterns", () => {
  fc.assert(
    fc.property(questions, ({ problem, earns }) => {
      const all = worthsOf(problem, earns);
      const found = bestOnFrontier(problem, { axes, steps: 1_000_000, earns });
      const top = highest(all);
      expect(found.kind).toBe(top === undefined ? "nothing" : "found");
      if (found.kind !== "found" || top === undefined) return;
      expect(found.bound).toBeUndefined();
      expect(equal(found.best.worth, top.worth)).toBe(true);
      expect(listed(found.best.patterns)).toEqual(top.texts);
      expect(found.best.isComplete).toBe(true);
      const second = highest(all, top.worth);
      expect(found.next === undefined).toBe(second === undefined);
      if (found.next === undefined || second === undefined) return;
      expect(equal(found.next.worth, second.worth)).toBe(true);
      expect(listed(found.next.patterns)).toEqual(second.texts);
      expect(found.next.isComplete).toBe(true);
    }),
    { seed: 1, numRuns: runs },
  );
});

it("a search that is cut short gives patterns that are allowed, what they are worth, and a bound that holds", () => {
  fc.assert(
    fc.property(questions, fc.integer({ min: 0, max: 40 }), ({ problem, earns }, steps) => {
      const all = worthsOf(problem, earns);
      const found = bestOnFrontier(problem, { axes, steps, earns });
      expect(found.steps).toBeLessThanOrEqual(steps);
      if (found.kind === "unknown") return;
      const top = highest(all);
      expect(found.kind).toBe(top === undefined ? "nothing" : "found");
      if (found.kind !== "found" || top === undefined) return;
      const { best, bound, next } = found;
      for (const text of listed(best.patterns))
        expect(all.some((each) => each.text === text && equal(each.worth, best.worth))).toBe(true);
      expect(compare(bound ?? best.worth, top.worth)).toBeGreaterThanOrEqual(0);
      if (best.isComplete) expect(listed(best.patterns)).toEqual(top.texts);
      if (next !== undefined) expect(listed(next.patterns)).toEqual(highest(all, top.worth)?.texts);
    }),
    { seed: 1, numRuns: runs },
  );
});

it("more ties than are listed are cut at so many, and the best is proven all the same", () => {
  const found = bestOnFrontier(twins(8), { axes, steps: 10_000, earns: (lower) => whole(-lower) });
  expect(found).toMatchObject({ kind: "found", bound: undefined, best: { isComplete: false } });
  expect(found.kind === "found" && new Set(listed(found.best.patterns)).size).toBe(mostListed);
});

/** Lots with two offers each that are worth the same, one dearer and better: all patterns tie, on one edge. */
const twins = (lots: number): Problem => ({
  lots: Array.from({ length: lots }, (_, lot) => ({ id: `l${lot}`, places: 1, mayStayOpen: false })),
  offers: Array.from({ length: lots }, (_, lot) =>
    [5n, 6n].map((figure) => ({
      id: `${lot} at ${figure}`,
      lots: [`l${lot}`],
      bidder: `b${figure}`,
      owners: [],
      amount: 0n,
      cases: [{ conditions: [], values: [figure, figure] }],
    })),
  ).flat(),
  limits: [],
  objectives: [],
});
