import type { OfferDocument } from "../document/bids.js";
import { filed } from "../filed.js";
import type { Path } from "../issues.js";
import { ownersOf } from "../owners.js";
import type { Draft, DraftBid, DraftLot } from "./draft.js";
import { lotSet, lotsFor, roundIndex } from "./places.js";

/** An offer that has shape, with the bid it is of and the place it stands in. */
export interface PlacedOffer {
  readonly path: Path;
  readonly bid: DraftBid;
  readonly offer: OfferDocument;
  /** Undefined where the round is not known, or not stated though there are several. */
  readonly round: number | undefined;
  /** Undefined where the lots are not known. */
  readonly lots: readonly DraftLot[] | undefined;
}

export const hasOneRound = ({ known }: Draft): boolean => known.rounds.slots.length === 1;

const placed = new WeakMap<Draft, readonly PlacedOffer[]>();

/** Every offer that has shape, bid by bid; read once. */
export function offersIn(draft: Draft): readonly PlacedOffer[] {
  const before = placed.get(draft);
  if (before !== undefined) return before;
  const offers = draft.bids.flatMap((bid, index) =>
    (bid?.offers ?? []).flatMap((offer, at): PlacedOffer[] => {
      if (bid === undefined || offer === undefined) return [];
      const isTold = offer.round !== undefined || hasOneRound(draft);
      return [
        {
          path: ["bids", index, "offers", at],
          bid,
          offer,
          round: isTold ? roundIndex(draft, offer.round) : undefined,
          lots: lotsFor(draft, offer.lots),
        },
      ];
    }),
  );
  placed.set(draft, offers);
  return offers;
}

export const lotsKey = (lots: readonly DraftLot[]): string => lotSet(lots.map((lot) => lot.id));

const byBid = new WeakMap<Draft, ReadonlyMap<string, readonly PlacedOffer[]>>();

/** The offers of one bid that have shape. */
export function offersOf(draft: Draft, bid: string): readonly PlacedOffer[] {
  let found = byBid.get(draft);
  if (found === undefined) {
    const offers = new Map<string, PlacedOffer[]>();
    for (const placed of offersIn(draft)) {
      filed(offers, placed.bid.id, (): PlacedOffer[] => []).push(placed);
    }
    found = offers;
    byBid.set(draft, found);
  }
  return found.get(bid) ?? [];
}

/** The lots that each bidder, or each group of affiliates, has an offer for. */
export function lotsTenderedBy(
  draft: Draft,
  per: "bidder" | "group",
): ReadonlyMap<string, ReadonlySet<string>> {
  const tendered = new Map<string, Set<string>>();
  for (const { bid, lots = [] } of offersIn(draft)) {
    const all = filed(tendered, ownersOf(bid)[per], () => new Set<string>());
    for (const { id } of lots) all.add(id);
  }
  return tendered;
}
