import type { Bid, Leaf, Lot, Minimum } from "../model/procedure.js";
import { barsOf, relativeGroups } from "./admit/order.js";
import { type Card, looksAtPrice, type Stand } from "./card.js";

/** Puts on the card what is known to be read of the very same offers and sheets. */
export function recallSubject({ known, lot }: Stand, card: Card, leaf: Leaf): boolean {
  const before = known.cards.get(card.bid.id);
  const subject = before?.subjects.get(leaf.id);
  if (before === undefined || subject === undefined) return false;
  const isAlike =
    leaf.type === "price"
      ? isOfferedAlike(before.bid, card.bid, lot)
      : isAnsweredAlike(before.bid, card.bid, lot.id, leaf.id);
  if (isAlike) card.subjects.set(leaf.id, subject);
  return isAlike;
}

/** The lines of a schedule may stand for those of others, and an adjustment may look at what is beside the offers. */
const isOfferedAlike = (one: Bid, other: Bid, { schedule, adjustments }: Lot): boolean =>
  schedule === undefined && (one === other || (one.offers === other.offers && adjustments.length === 0));

const isAnsweredAlike = (one: Bid, other: Bid, lot: string, leaf: string): boolean =>
  one === other ||
  (one.offers === other.offers &&
    [lot, ""].every((place) => one.sheets.get(place)?.get(leaf) === other.sheets.get(place)?.get(leaf)));

/** Puts on the card the points that are known of the very figure that was recalled, where no other bid moves them. */
export function recallPoints({ known }: Stand, card: Card, { id }: Leaf): boolean {
  const before = known.cards.get(card.bid.id);
  const points = before?.points[id];
  if (points === undefined || before?.subjects.get(id) !== card.subjects.get(id)) return false;
  card.points[id] = points;
  return true;
}

/** Whether a criterion is scored over the very figures of the very bids over which it is known to have been. */
export function isSameField({ known }: Stand, leaf: Leaf, bidding: readonly Card[]): boolean {
  if (known.cards.size === 0) return false;
  let before = 0;
  for (const { offer, points } of known.cards.values())
    if (offer !== undefined && points[leaf.id] !== undefined) before += 1;
  return (
    before === bidding.length &&
    bidding.every((card) => {
      const was = known.cards.get(card.bid.id);
      return (
        was?.points[leaf.id] !== undefined &&
        was.subjects.get(leaf.id) === card.subjects.get(leaf.id) &&
        (!looksAtPrice(leaf) || was.bid.offers === card.bid.offers)
      );
    })
  );
}

/** The criteria, or "total", of which a minimum has the bids that are left scored once more. */
export function recomputingIn({ lot, procedure: { tender } }: Stand): string[] {
  const isRecomputing = (bar: Minimum | undefined): boolean => bar?.baseline === "recompute";
  const nodes = barsOf(lot, tender.openings).filter(({ node }) => isRecomputing(node.minimum));
  return [...nodes.map(({ node }) => node.id), ...(isRecomputing(tender.minimum) ? ["total"] : [])];
}

/**
 * The known cards of the bids that are the very same, where no gate of the lot looks at several bids at once and nothing
 * is due: they go through as they did, unless a criterion turns out to be scored over another field.
 */
export function unchangedIn(stand: Stand, entered: readonly Card[]): ReadonlyMap<string, Card> {
  const { known, lot, procedure } = stand;
  const { openings } = procedure.tender;
  const isApart =
    known.lot === lot &&
    lot.schedule === undefined &&
    recomputingIn(stand).length === 0 &&
    relativeGroups(lot.criteria, openings).length === 0 &&
    barsOf(lot, openings).every(
      ({ node, timing }) => timing.waitsFor !== "others" && node.minimum?.kind !== "best",
    ) &&
    Array.from(known.cards.values()).every(({ verdict }) => verdict.kind !== "due");
  if (!isApart) return new Map();
  return new Map(
    entered.flatMap(({ bid }) => {
      const before = known.cards.get(bid.id);
      return before?.bid === bid ? [[bid.id, { ...before, workings: [] }]] : [];
    }),
  );
}
