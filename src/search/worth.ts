import type { Condition, Limit, Problem, SearchOffer } from "./problem.js";
import type { Pattern } from "./result.js";
import { byText } from "./text.js";

/** A pattern with its cases, and its figures in the objectives. */
export interface Worth {
  readonly pattern: Pattern;
  readonly value: readonly bigint[];
}

/**
 * What a set of offers comes to, by looking at each rule in turn: exact, and apart from any search. Undefined where it
 * breaks a limit, leaves a place open that may not be, or takes more places than there are.
 */
export function worthOf(problem: Problem, taken: readonly SearchOffer[]): Worth | undefined {
  const sorted = taken.toSorted((a, b) => byText(a.id, b.id));
  const perLot = new Map<string, string[]>();
  const wonBy = new Map<string, Set<string>>();
  for (const { lots, bidder } of sorted) {
    const won = wonBy.get(bidder) ?? new Set();
    wonBy.set(bidder, won);
    for (const lot of lots) {
      won.add(lot);
      perLot.set(lot, [...(perLot.get(lot) ?? []), bidder]);
    }
  }
  const areFilled = problem.lots.every(({ id, places, mayStayOpen }) => {
    const bidders = perLot.get(id) ?? [];
    const isWithin = bidders.length <= places && (mayStayOpen || bidders.length === places);
    return isWithin && new Set(bidders).size === bidders.length;
  });
  if (!areFilled || !problem.limits.every((limit) => keepsTo(limit, sorted))) return undefined;
  const pattern = sorted.map(({ id, bidder, cases }) => ({
    offer: id,
    case: cases.findIndex(({ conditions }) =>
      conditions.every((each) => holds(each, wonBy.get(bidder) ?? new Set())),
    ),
  }));
  const value = problem.objectives.map((objective) =>
    sorted.reduce((sum, { lots, cases }, index) => {
      const applies = cases[pattern[index]?.case ?? -1];
      return (
        sum + (objective.kind === "filled" ? BigInt(lots.length) : (applies?.values[objective.at] as bigint))
      );
    }, 0n),
  );
  return { pattern, value };
}

const holds = (condition: Condition, won: ReadonlySet<string>): boolean =>
  condition.kind === "lots" ? condition.lots.every((lot) => won.has(lot)) : won.size >= condition.atLeast;

/** Whether offers keep to a limit. */
export function keepsTo({ owner, of, atMost, atLeast }: Limit, taken: readonly SearchOffer[]): boolean {
  const own = taken.filter(({ owners }) => owners.includes(owner));
  const won = own.reduce((sum, each) => sum + (of === "lots" ? BigInt(each.lots.length) : each.amount), 0n);
  if (atMost !== undefined && won > atMost) return false;
  return atLeast === undefined || won >= atLeast.least || (atLeast.orNothing && own.length === 0);
}
