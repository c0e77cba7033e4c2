import type { Draft } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import { offersIn, type PlacedOffer } from "../draft/offers.js";
import { pricesOf } from "../draft/places.js";
import type { Tree } from "../draft/tree.js";
import { type Issue, issue } from "../issues.js";

/** An offer prices what the lot has to price: "price" for the only one, else "prices" and the contract's. */
export const offerPrices = (draft: Draft): Issue[] => offersIn(draft).flatMap(prices);

function prices({ path, offer, lots }: PlacedOffer): Issue[] {
  if (offer.price !== undefined && offer.prices !== undefined)
    return [issue("priceTwice", [...path, "prices"], { stated: ["price", "prices"] })];
  // A price criterion without shape may be the one that is priced.
  const tree = lots?.[0]?.tree;
  if (tree === undefined || !tree.complete) return [];
  // Under a price schedule there is one printed price, whatever looks at its lines.
  if (lots?.some(({ schedule }) => schedule !== undefined)) return [];
  const criteria = pricesOf(tree).map((leaf) => leaf.id);
  if (criteria.length > 1 && offer.price !== undefined)
    return [issue("priceNeedsLeaf", [...path, "price"], { criteria })];
  if (criteria.length === 0 && offer.price !== undefined && offer.contractPrice !== undefined)
    return [issue("priceTwice", [...path, "contractPrice"], { stated: ["price", "contractPrice"] })];
  const unknown = Object.keys(offer.prices ?? {}).flatMap((id) =>
    mustExist(knownPrices(tree), "price criterion", id, [...path, "prices", id]),
  );
  const isOpen = criteria.length > 1 && offer.prices !== undefined && offer.contractPrice === undefined;
  return isOpen
    ? [...unknown, issue("contractPriceMissing", [...path, "contractPrice"], { criteria })]
    : unknown;
}

const knownPrices = (tree: Tree) => knownOf(pricesOf(tree).map((leaf) => leaf.id));
