import type { AllocationDue, Compared, Optimum, Taking, Unfilled } from "../../../model/award.js";
import type { Assessed } from "../../findings/assessed.js";
import type { Recommended } from "../recommended.js";
import { type Bidding, biddingsIn } from "./bidding.js";
import { linear } from "./linear.js";
import { packages } from "./packages.js";
import { type Looks, questionOf } from "./problem.js";

/** What the search for the best of all ways comes to. */
export type Whole = Omit<Recommended, "round" | "budgets" | "compared" | "again">;

/** How far the search goes while a tender is evaluated. */
export const mostSteps = 100_000;

/**
 * Gives the lots out so that the whole is best: first as many places as the limits admit, then the most points or the
 * lowest price. What is the same in all ways that are best is recommended; lots in which they differ are tied.
 */
export function bestOverall(assessed: Assessed, compare: Compared): Whole {
  const { lots, groups } = assessed;
  const biddings = biddingsIn(assessed);
  const unpriced = compare === "lowestTotalPrice" ? biddings.filter(({ price }) => price === undefined) : [];
  if (
    unpriced.length > 0 ||
    lots.some(({ outcome }) => outcome === "incomplete") ||
    groups.some(({ result }) => result.outcome === "incomplete")
  ) {
    const due = unpriced.map(({ bid }) => ({ kind: "price", bid: bid.id, criterion: undefined }) as const);
    return left(assessed, "incomplete", due);
  }
  return awardBy(assessed, biddings, optimumOf(assessed, compare, biddings, mostSteps));
}

/** What is recommended where this is the best of all ways; nothing where none was found. */
export function awardBy(
  assessed: Assessed,
  biddings: readonly Bidding[],
  optimum: Optimum | undefined,
): Whole {
  if (optimum === undefined) return left(assessed, "notProven", []);
  const { patterns, areAll } = optimum.best;
  const [first = [], ...others] = patterns;
  const contracts = first.filter((each) =>
    others.every((pattern) => pattern.some((other) => isSame(each, other))),
  );
  const isSure = optimum.proof === "exact" && (areAll || others.length > 0);
  const outcome = !isSure
    ? "notProven"
    : others.length > 0
      ? "tied"
      : contracts.length > 0
        ? "recommended"
        : "noAdmissibleBid";
  return {
    outcome,
    contracts,
    unfilled: unfilledBy(assessed, biddings, contracts, patterns),
    allocation: {
      rule: "bestOverall",
      steps: [],
      groups: [],
      optimum,
      costs: [],
      conflict: undefined,
      due: [],
    },
  };
}

/** The best of all ways by what is compared; undefined where nothing was found in so many steps. */
export function optimumOf(
  { procedure }: Pick<Assessed, "procedure">,
  compare: Compared,
  biddings: readonly Bidding[],
  steps: number,
): Optimum | undefined {
  const question = questionOf(procedure, biddings, looks[compare]);
  return compare === "allPatterns" ? packages(procedure, question, steps) : linear(question, compare, steps);
}

export const looks: Readonly<Record<Compared, Looks>> = {
  totalPoints: { price: undefined, points: "total" },
  lowestTotalPrice: { price: "price", points: undefined },
  allPatterns: { price: "scored", points: "quality" },
};

/** Places that no contract takes: tied where some best pattern takes them, else held back by a limit, or for want of a bid. */
function unfilledBy(
  { lots }: Assessed,
  biddings: readonly Bidding[],
  contracts: readonly Taking[],
  patterns: readonly (readonly Taking[])[],
): Unfilled[] {
  return lots.flatMap(({ lot }): Unfilled[] => {
    const taking = (pattern: readonly Taking[]) => pattern.filter((each) => each.lots.includes(lot.id));
    const open = lot.places - taking(contracts).length;
    if (open === 0) return [];
    const holders = new Set(taking(contracts).map(({ bid }) => bid));
    const owners = new Set(
      biddings.flatMap(({ bid }) => (holders.has(bid.id) ? [bid.winning.owners.bidder] : [])),
    );
    const isTied = patterns.some((pattern) => taking(pattern).length > taking(contracts).length);
    const isHeld = biddings.some(
      (each) => each.lots.includes(lot.id) && !owners.has(each.bid.winning.owners.bidder),
    );
    const reason = isTied ? "tied" : isHeld ? "limit" : "noAdmissibleBid";
    return [{ lot: lot.id, reason, places: lot.places > 1 ? open : undefined }];
  });
}

/** Nothing can be said of any lot. */
const left = (
  { lots }: Assessed,
  reason: "incomplete" | "notProven",
  due: readonly AllocationDue[],
): Whole => ({
  outcome: reason,
  contracts: [],
  unfilled: lots.map(({ lot: { id, places } }) => ({
    lot: id,
    reason,
    places: places > 1 ? places : undefined,
  })),
  allocation: {
    rule: "bestOverall",
    steps: [],
    groups: [],
    optimum: undefined,
    costs: [],
    conflict: undefined,
    due,
  },
});

const isSame = (a: Taking, b: Taking): boolean =>
  a.bid === b.bid && a.lots.join("\n") === b.lots.join("\n") && `${a.price}` === `${b.price}`;
