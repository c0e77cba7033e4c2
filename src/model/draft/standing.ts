import type { Rational } from "../../number/rational.js";
import type { Path } from "../issues.js";
import { exact } from "../resolve/figures.js";
import type { PlacedOffer } from "./offers.js";
import { pricesOf } from "./places.js";

/** A figure of an offer, with where it is written. */
export interface Figured {
  readonly value: Rational;
  readonly path: Path;
}

/** What an offer states: prices and measures by criterion, and the price of the contract. */
export interface Stated {
  readonly figures: ReadonlyMap<string, Figured>;
  /** Where it is not written by itself, the only price there is. */
  readonly contractPrice: Figured | undefined;
}

export function statedIn({ path, offer, lots = [] }: PlacedOffer): Stated {
  const figures = new Map<string, Figured>();
  const prices = lots.slice(0, 1).flatMap(({ tree }) => (tree === undefined ? [] : pricesOf(tree)));
  const [only] = prices.length === 1 ? prices : [];
  const at = (...keys: string[]): Path => [...path, ...keys];
  for (const [id, text] of Object.entries(offer.prices ?? {}))
    figures.set(id, { value: exact(text), path: at("prices", id) });
  for (const [id, text] of Object.entries(offer.measures ?? {}))
    figures.set(id, { value: exact(text), path: at("measures", id) });
  const single = offer.price === undefined ? undefined : { value: exact(offer.price), path: at("price") };
  if (single !== undefined && only !== undefined) figures.set(only.id, single);
  if (offer.contractPrice !== undefined)
    return { figures, contractPrice: { value: exact(offer.contractPrice), path: at("contractPrice") } };
  return { figures, contractPrice: only === undefined ? single : figures.get(only.id) };
}
