import { negate, one, type Rational } from "../number/rational.js";
import type { Placed } from "../passes/rank/lot.js";
import { lastOf, type Part } from "./part.js";
import type { Varied } from "./records.js";
import { priceIn, sellerOf } from "./seller.js";

/** What bids ask for the contract, the lower first, where that is a price that varies; undefined where none does. */
export function contractPart(
  varied: readonly Varied[],
  placed: readonly Placed[],
  corners: number,
): Part | undefined {
  const sellers = placed.map(({ card, name, price }) =>
    sellerOf(varied, name, price as Rational, (criterion) => card.offer?.prices.get(criterion) === price),
  );
  if (sellers.every((seller) => seller.varied === undefined)) return undefined;
  return {
    scale: Array.from({ length: corners }, () => one),
    exact: lastOf((scenarios, scenario) =>
      sellers.map((seller) => negate(priceIn(seller, scenarios, scenario))),
    ),
    floats: undefined,
  };
}
