import type { Discount } from "../../model/allocation.js";
import type { Bid } from "../../model/procedure.js";
import { type Figure, figure } from "../../number/figure.js";
import {
  compare,
  divide,
  multiply,
  one,
  type Rational,
  reduce,
  subtract,
  whole,
} from "../../number/rational.js";
import type { Condition } from "../../search/problem.js";

/** An offer that discounts may come off. */
interface Discountable {
  readonly bid: Bid;
  readonly lots: readonly string[];
}

/** What is paid of an offer, where its bidder wins so much: the discounts that apply, multiplied. */
export interface Reduced {
  readonly conditions: readonly Condition[];
  readonly discounts: readonly Rational[];
  /** The part of the price that is left. */
  readonly left: Rational;
}

/**
 * The cases of an offer, of which the first that holds applies. The largest discount that is satisfied applies, and none
 * stack; where the rules say that discounts are cumulative, all that are satisfied are multiplied. A combined offer has
 * the price of the whole, and no discount comes off it.
 */
export function casesOf({ bid, lots }: Discountable, cumulative: boolean): Reduced[] {
  const [lot = "", ...others] = lots;
  const applicable =
    others.length > 0 ? [] : bid.winning.discounts.filter(({ ifWon }) => ifWon?.includes(lot) ?? true);
  const sets = cumulative ? subsetsOf(applicable) : applicable.map((each) => [each]);
  const cases = sets.map(
    (set): Reduced => ({
      conditions: set.map(conditionOf),
      discounts: set.map(({ percent }) => percent),
      left: reduce(set.map(({ percent }) => remaining(percent)).reduce(multiply, one)),
    }),
  );
  // The largest first; where they are multiplied every set comes before the sets within it.
  if (!cumulative) cases.sort((a, b) => compare(a.left, b.left));
  return [...cases, { conditions: [], discounts: [], left: one }];
}

/** The case of an offer that applies where its bidder wins these lots. */
export const caseAt = (offer: Discountable, cumulative: boolean, won: ReadonlySet<string>): Reduced =>
  casesOf(offer, cumulative).find(({ conditions }) =>
    conditions.every((each) =>
      each.kind === "count" ? won.size >= each.atLeast : each.lots.every((lot) => won.has(lot)),
    ),
  ) as Reduced;

/** A price where a discount comes off what was offered, whatever a ledger added to that. */
export const lessDiscount = (price: Rational, offered: Rational, { left }: Reduced): Rational =>
  reduce(subtract(price, multiply(offered, subtract(one, left))));

/** The per cent that are taken off, as they are published. */
export const discountsOf = (reduced: Reduced | undefined): Figure[] | undefined =>
  reduced === undefined || reduced.discounts.length === 0 ? undefined : reduced.discounts.map(figure);

/** The part that is left where so many per cent are taken off. */
export const remaining = (percent: Rational): Rational => subtract(one, divide(percent, whole(100n)));

const conditionOf = ({ ifWon, ifWonCount }: Discount): Condition =>
  ifWon === undefined ? { kind: "count", atLeast: ifWonCount ?? 0 } : { kind: "lots", lots: ifWon };

/** Every set of discounts but the empty one, larger sets first. */
function subsetsOf(discounts: readonly Discount[]): Discount[][] {
  let sets: Discount[][] = [[]];
  for (const each of discounts) sets = [...sets, ...sets.map((set) => [...set, each])];
  return sets.filter((set) => set.length > 0).sort((a, b) => b.length - a.length);
}
