import type { Offer, Procedure } from "../../model/procedure.js";
import type { Rational } from "../../number/rational.js";
import { withBid } from "./bid.js";

/** The procedure had an offer named another price for a criterion; the contract price follows where it is that price. */
export const withPrice = (
  procedure: Procedure,
  bid: string,
  offer: Offer,
  leaf: string,
  price: Rational,
): Procedure =>
  withBid(procedure, bid, (before) => ({
    ...before,
    offers: before.offers.map((each) =>
      each === offer
        ? {
            ...each,
            prices: new Map(each.prices).set(leaf, price),
            contractPrice: each.contractPrice === each.prices.get(leaf) ? price : each.contractPrice,
          }
        : each,
    ),
  }));
