import type { CommitmentDocument, EnergyOfferDocument } from "../document/measures.js";
import type { Path } from "../issues.js";
import { exact } from "../resolve/figures.js";
import { isEnergyOffer } from "../resolve/measure.js";
import { amountsIn } from "./amounts.js";
import { plainText } from "./figures.js";
import type { PlacedOffer } from "./offers.js";
import { pricesOf } from "./places.js";

/** Something that an offer states, with the criterion it is about and where it is written. */
export interface Figured {
  readonly criterion: string;
  /** The same text for the same figure, however it is spelled. */
  readonly text: string;
  readonly path: Path;
}

/** What an offer states: prices, measures and commitments by what they are called, and the price of the contract. */
export interface Stated {
  readonly figures: ReadonlyMap<string, Figured>;
  /** Where it is not written by itself, the only price there is. */
  readonly contractPrice: Figured | undefined;
}

export function statedIn({ path, offer, lots = [] }: PlacedOffer): Stated {
  const figures = new Map<string, Figured>();
  const prices = lots.slice(0, 1).flatMap(({ tree }) => (tree === undefined ? [] : pricesOf(tree)));
  const [only] = prices.length === 1 ? prices : [];
  const at = (...keys: (string | number)[]): Path => [...path, ...keys];
  const price = (criterion: string, text: string, ...keys: string[]): Figured => ({
    criterion,
    text: plain(text),
    path: at(...keys),
  });
  for (const [id, text] of Object.entries(offer.prices ?? {})) figures.set(id, price(id, text, "prices", id));
  for (const [id, claim] of Object.entries(offer.measures ?? {})) {
    if (isEnergyOffer(claim))
      for (const [key, text] of computedFrom(claim))
        figures.set(`${key} of ${id}`, { criterion: id, text, path: at("measures", id, key) });
    for (const { line, text, path } of amountsIn(claim, at("measures", id)))
      figures.set(line === undefined ? id : `${line} of ${id}`, { criterion: id, text: plain(text), path });
  }
  for (const [index, commitment] of (offer.commitments ?? []).entries())
    figures.set(`commitment ${commitment.id}`, {
      criterion: commitment.criterion,
      text: wordsOf(commitment),
      path: at("commitments", index),
    });
  const single = offer.price === undefined ? undefined : price(only?.id ?? "", offer.price, "price");
  if (single !== undefined && only !== undefined) figures.set(only.id, single);
  if (offer.contractPrice !== undefined)
    return { figures, contractPrice: price("", offer.contractPrice, "contractPrice") };
  return { figures, contractPrice: only === undefined ? single : figures.get(only.id) };
}

const plain = (text: string): string => plainText(exact(text));

const computedFrom = ({
  years,
  days,
  paymentsShare,
  reductions,
}: EnergyOfferDocument): [string, string][] => [
  ["years", years],
  ["days", days],
  ["paymentsShare", plain(paymentsShare)],
  ["reductions", reductions.map(plain).join(", ")],
];

/** A commitment in few words, all of what is promised. */
const wordsOf = ({ title, amount, unit, due, kpi }: CommitmentDocument): string =>
  [title, amount && plain(amount), unit, due, kpi].filter((part) => part !== undefined).join(", ");
