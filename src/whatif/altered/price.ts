import type { Offer, Procedure } from "../../model/procedure.js";
import type { Rational } from "../../number/rational.js";
import { withBid } from "./bid.js";

/** The procedure had an offer named another price for a criterion. */
export const withPrice = (
  procedure: Procedure,
  bid: string,
  offer: Offer,
  leaf: string,
  price: Rational,
): Procedure =>
  withBid(procedure, bid, (before) => ({
    ...before,
    offers: before.offers.map((each) => (each === offer ? pricedAt(each, leaf, price) : each)),
  }));

/** The offer with another price for a criterion; the contract price follows where it is that price. */
export const pricedAt = (offer: Offer, leaf: string, price: Rational): Offer => ({
  ...offer,
  prices: new Map(offer.prices).set(leaf, price),
  contractPrice: offer.contractPrice === offer.prices.get(leaf) ? price : offer.contractPrice,
});
