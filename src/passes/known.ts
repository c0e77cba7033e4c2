import type { Bid, Leaf } from "../model/procedure.js";
import { type Card, looksAtPrice, type Stand } from "./card.js";

/** Puts on the card what is known to be read of the very same offers and sheets. */
export function recallSubject({ known, lot }: Stand, card: Card, leaf: Leaf): boolean {
  const before = known.get(card.bid.id);
  const subject = before?.subjects.get(leaf.id);
  if (before === undefined || subject === undefined) return false;
  const isAlike =
    leaf.type === "price"
      ? // The lines of a schedule may stand for those of others.
        before.bid === card.bid && lot.schedule === undefined
      : isAnsweredAlike(before.bid, card.bid, lot.id, leaf.id);
  if (isAlike) card.subjects.set(leaf.id, subject);
  return isAlike;
}

const isAnsweredAlike = (one: Bid, other: Bid, lot: string, leaf: string): boolean =>
  one === other ||
  (one.offers === other.offers &&
    [lot, ""].every((place) => one.sheets.get(place)?.get(leaf) === other.sheets.get(place)?.get(leaf)));

/** Puts on the card the points that are known of the very figure that was recalled, where no other bid moves them. */
export function recallPoints({ known }: Stand, card: Card, { id }: Leaf): boolean {
  const before = known.get(card.bid.id);
  const points = before?.points[id];
  if (points === undefined || before?.subjects.get(id) !== card.subjects.get(id)) return false;
  card.points[id] = points;
  return true;
}

/** Whether a criterion is scored over the very figures of the very bids over which it is known to have been. */
export function isSameField({ known }: Stand, leaf: Leaf, bidding: readonly Card[]): boolean {
  if (known.size === 0) return false;
  let before = 0;
  for (const { offer, points } of known.values())
    if (offer !== undefined && points[leaf.id] !== undefined) before += 1;
  return (
    before === bidding.length &&
    bidding.every((card) => {
      const was = known.get(card.bid.id);
      return (
        was?.points[leaf.id] !== undefined &&
        was.subjects.get(leaf.id) === card.subjects.get(leaf.id) &&
        (!looksAtPrice(leaf) || was.bid.offers === card.bid.offers)
      );
    })
  );
}
