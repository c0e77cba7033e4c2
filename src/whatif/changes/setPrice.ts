import type { OfferDocument } from "../../model/document/bids.js";
import { issue } from "../../model/issues.js";
import type { Apply, ChangeOf } from "./applied.js";
import { unknownIn } from "./known.js";
import { editBid, offersMeant } from "./offers.js";
import { forPlace, insteadOf } from "./words.js";

/** Asks another price in an offer: the last that the bid sent, unless a round is named. */
export const setPrice: Apply<"setPrice"> = (document, change, path) => {
  const { bid, lots, round, criterion, price } = change;
  const unknown = unknownIn(document, { criterion }, path);
  if (unknown.length > 0) return { issues: unknown };
  const meant = offersMeant(document, change, path);
  if ("issues" in meant) return meant;
  const offer = meant.offers.at(-1) as OfferDocument;
  const criteria = Object.keys(offer.prices ?? {});
  const only = criteria.length === 1 ? criteria[0] : undefined;
  if (criteria.length > 1 && criterion === undefined)
    return { issues: [issue("priceUnclear", path, { bid, criteria })] };
  const leaf = criterion ?? only;
  const before = leaf === undefined ? offer.price : (offer.prices?.[leaf] ?? offer.price);
  const changed = withPrice(offer, change, leaf);
  return {
    document: editBid(document, bid, (each) => ({
      ...each,
      offers: each.offers.map((sent) => (sent === offer ? changed : sent)),
    })),
    told: `the price of ${bid}${criterion === undefined ? "" : ` for ${criterion}`}${forPlace(lots, round)} is ${insteadOf(before, price)}`,
  };
};

/** An offer states its only price as `price`, or every price by criterion. */
function withPrice(
  offer: OfferDocument,
  { price, contractPrice = offer.contractPrice }: ChangeOf<"setPrice">,
  leaf: string | undefined,
): OfferDocument {
  const stated = contractPrice === undefined ? {} : { contractPrice };
  return leaf === undefined || offer.price !== undefined
    ? { ...offer, price, ...stated }
    : { ...offer, prices: { ...offer.prices, [leaf]: price }, ...stated };
}
