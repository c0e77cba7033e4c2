import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Law } from "../../src/methods/entry.js";
import { compare, equal, lesser, type Rational } from "../../src/number/rational.js";
import { forEveryMethod } from "./law.js";
import { bound, type Case, cases, type Scoring, scoringMethods } from "./scoring.js";

const breaks =
  (law: Law) =>
  ({ entry }: Scoring): boolean =>
    entry.breaks?.includes(law) === true;
const keeps =
  (law: Law) =>
  (using: Scoring): boolean =>
    !breaks(law)(using);
const isPrice = ({ context }: Scoring): boolean => context === "price";

const isWithin = (made: Case): boolean => {
  const { weight, subjects, earns } = bound(made);
  return subjects.every((own) => {
    const points = earns(own);
    return points === undefined || (points.n >= 0n && compare(points, weight) <= 0);
  });
};

/** Whether the lowest price earns the whole weight; undefined where it falls in a hole of the formula. */
const lowestEarnsAll = (made: Case): boolean | undefined => {
  const { weight, subjects, earns } = bound(made);
  const points = earns(subjects.reduce(lesser) as Rational);
  return points && equal(points, weight);
};

forEveryMethod(
  "points lie between nothing and the weight",
  300,
  (using: Scoring) =>
    fc.property(cases(using), (made) => {
      expect(isWithin(made)).toBe(true);
    }),
  scoringMethods.filter(keeps("bounds")),
);

forEveryMethod(
  "the lowest price earns the whole weight, unless it falls in a hole of the formula",
  300,
  (using: Scoring) =>
    fc.property(cases(using), (made) => {
      expect(lowestEarnsAll(made)).not.toBe(false);
    }),
  scoringMethods.filter(isPrice).filter(keeps("lowestEarnsAll")),
);

const price = (written: Case["written"], subjects: readonly string[]): Case => ({
  context: "price",
  better: "lower",
  weight: "100",
  ceiling: "500",
  estimate: "300",
  bottom: "0",
  top: "5",
  written,
  subjects,
});
const generous = { rows: [{ upTo: "10", gives: "120" }], otherwise: "0" };
const anchors = { kind: "linearToReference", allAt: "50", noneAt: "150" };
const should = { kind: "benchmarkRatio", benchmark: "100", belowBenchmark: "more" };

describe("a method that is declared to leave its bounds has its counterexample", () => {
  const counterexamples: Readonly<Record<string, Case>> = {
    bands: price({ kind: "bands", table: generous }, ["100", "105"]),
    benchmarkRatio: price(should, ["80", "100"]),
    linearFromLowest: price({ kind: "linearFromLowest", zeroAt: "2", belowZero: "negative" }, ["100", "300"]),
    meanDeviation: price({ kind: "meanDeviation", slope: "1" }, ["100", "500"]),
  };

  it.each(scoringMethods.filter(breaks("bounds")).map((using) => [using.entry.kind, using] as const))(
    "%s",
    (kind) => expect(isWithin(counterexamples[kind] as Case)).toBe(false),
  );
});

describe("a method under which the lowest price may earn less has its counterexample", () => {
  const counterexamples: Readonly<Record<string, Case>> = {
    bands: price({ kind: "bands", table: generous }, ["100", "105"]),
    benchmarkRatio: price(should, ["200", "400"]),
    linearToReference: price(anchors, ["100", "120"]),
    meanDeviation: price({ kind: "meanDeviation", slope: "1" }, ["100", "110"]),
  };

  it.each(scoringMethods.filter(breaks("lowestEarnsAll")).map((using) => [using.entry.kind, using] as const))(
    "%s",
    (kind) => expect(lowestEarnsAll(counterexamples[kind] as Case)).toBe(false),
  );
});
