import * as fc from "fast-check";
import { expect } from "vitest";
import type { Law } from "../../src/methods/entry.js";
import { compare, equal, lesser, type Rational } from "../../src/number/rational.js";
import { brokenBy, forEveryMethod } from "./law.js";
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
  return subjects.every((own, at) => {
    const points = earns(own, at);
    return points === undefined || (points.n >= 0n && compare(points, weight) <= 0);
  });
};

/** Whether the lowest price earns the whole weight; undefined where it falls in a hole of the formula. */
const lowestEarnsAll = (made: Case): boolean | undefined => {
  const { weight, subjects, earns } = bound(made);
  const points = earns(subjects.reduce(lesser) as Rational);
  return points && equal(points, weight);
};

const within = (using: Scoring) =>
  fc.property(cases(using), (made) => {
    expect(isWithin(made)).toBe(true);
  });

const cheapestEarnsAll = (using: Scoring) =>
  fc.property(cases(using), (made) => {
    expect(lowestEarnsAll(made)).not.toBe(false);
  });

forEveryMethod(
  "points lie between nothing and the weight",
  300,
  within,
  scoringMethods.filter(keeps("bounds")),
);
brokenBy(
  "a method that is declared to leave its bounds does",
  within,
  scoringMethods.filter(breaks("bounds")),
);

forEveryMethod(
  "the lowest price earns the whole weight, unless it falls in a hole of the formula",
  300,
  cheapestEarnsAll,
  scoringMethods.filter(isPrice).filter(keeps("lowestEarnsAll")),
);
brokenBy(
  "a method under which the lowest price may earn less shows it",
  cheapestEarnsAll,
  scoringMethods.filter(isPrice).filter(breaks("lowestEarnsAll")),
);
