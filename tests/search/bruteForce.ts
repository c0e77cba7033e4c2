import type { Condition, Limit, Problem, SearchOffer } from "../../src/search/problem.js";
import type { Pattern } from "../../src/search/result.js";

export interface Valued {
  readonly pattern: Pattern;
  readonly value: readonly bigint[];
}

/** Every pattern that is allowed, by looking at every set of offers. */
export function allPatterns(problem: Problem): Valued[] {
  const offers = problem.offers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return Array.from({ length: 2 ** offers.length }, (_, set) =>
    offers.filter((_offer, index) => (set >> index) & 1),
  ).flatMap((taken) => (isAllowed(problem, taken) ? [valued(problem, taken)] : []));
}

function isAllowed({ lots, limits }: Problem, taken: readonly SearchOffer[]): boolean {
  const areFilled = lots.every(({ id, places, mayStayOpen }) => {
    const own = taken.filter((offer) => offer.lots.includes(id));
    const isOfMany = new Set(own.map(({ bidder }) => bidder)).size === own.length;
    return isOfMany && (mayStayOpen ? own.length <= places : own.length === places);
  });
  return areFilled && limits.every((limit) => keeps(limit, taken));
}

export function keeps({ owner, of, atMost, atLeast }: Limit, taken: readonly SearchOffer[]): boolean {
  const own = taken.filter((offer) => offer.owners.includes(owner));
  const won = own.reduce((sum, each) => sum + (of === "lots" ? BigInt(each.lots.length) : each.amount), 0n);
  if (atMost !== undefined && won > atMost) return false;
  return atLeast === undefined || won >= atLeast.least || (atLeast.orNothing && own.length === 0);
}

function valued({ objectives }: Problem, taken: readonly SearchOffer[]): Valued {
  const pattern = taken.map((offer) => {
    const won = new Set(taken.filter(({ bidder }) => bidder === offer.bidder).flatMap(({ lots }) => lots));
    const holds = (each: Condition) =>
      each.kind === "lots" ? each.lots.every((lot) => won.has(lot)) : won.size >= each.atLeast;
    return { offer: offer.id, case: offer.cases.findIndex(({ conditions }) => conditions.every(holds)) };
  });
  const value = objectives.map((objective) =>
    taken.reduce(
      (sum, offer, index) =>
        sum +
        (objective.kind === "filled"
          ? BigInt(offer.lots.length)
          : (offer.cases[pattern[index]?.case ?? 0]?.values[objective.at] ?? 0n)),
      0n,
    ),
  );
  return { pattern, value };
}

/** Negative where `a` is the better value. */
export function compareValues({ objectives }: Problem, a: readonly bigint[], b: readonly bigint[]): number {
  for (const [index, objective] of objectives.entries()) {
    const [left, right] = [a[index] as bigint, b[index] as bigint];
    if (left === right) continue;
    const isBetter = objective.kind === "value" && objective.better === "lower" ? left < right : left > right;
    return isBetter ? -1 : 1;
  }
  return 0;
}

/** Patterns as text, in one order. */
export const listed = (patterns: readonly Pattern[]): string[] =>
  patterns.map((pattern) => pattern.map((each) => `${each.offer}/${each.case}`).join(" ")).sort();
