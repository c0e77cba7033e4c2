import type { BidDocument, OfferDocument } from "../../model/document/bids.js";
import type { ProcedureDocument } from "../../model/document/document.js";
import { lotSet } from "../../model/draft/places.js";
import { type Issue, issue, type Path } from "../../model/issues.js";
import { lotIds, roundIds, roundIndex, unknownIn } from "./known.js";

/** Which offers of a bid are meant: for these lots, in this round. */
export interface Meant {
  readonly bid: string;
  readonly lots?: readonly string[] | undefined;
  readonly round?: string | undefined;
}

/** The lots of an offer; one that names none is for the only lot there is. */
export const lotsOf = (document: ProcedureDocument, { lots }: OfferDocument): readonly string[] =>
  lots ?? lotIds(document);

/** The offers of a bid that are meant, in the order of rounds, all for one set of lots; or why that is not clear. */
export function offersMeant(
  document: ProcedureDocument,
  { bid: id, lots, round }: Meant,
  path: Path,
): { readonly offers: readonly OfferDocument[] } | { readonly issues: readonly Issue[] } {
  const issues = unknownIn(document, { bid: id, lots, round }, path);
  if (issues.length > 0) return { issues };
  const all = document.bids.find((each) => each.id === id)?.offers ?? [];
  const sets = new Map(all.map((offer) => [lotSet(lotsOf(document, offer)), lotsOf(document, offer)]));
  const [wanted, ...more] = lots === undefined ? Array.from(sets.keys()) : [lotSet(lots)];
  if (more.length > 0)
    return {
      issues: [issue("lotMissing", path, { lots: Array.from(sets.values(), (set) => set.join(" + ")) })],
    };
  const offers = all
    .filter((offer) => lotSet(lotsOf(document, offer)) === wanted)
    .filter(
      (offer) => round === undefined || roundIndex(document, offer.round) === roundIndex(document, round),
    )
    .sort((a, b) => roundIndex(document, a.round) - roundIndex(document, b.round));
  if (offers.length > 0) return { offers };
  const known = all.map((offer) => offerText(document, offer));
  return { issues: [issue("offerUnknown", path, { bid: id, lots: lots ?? [], round, known })] };
}

const offerText = (document: ProcedureDocument, offer: OfferDocument): string => {
  const round = offer.round ?? roundIds(document)[0];
  return `${lotsOf(document, offer).join(" + ")}${round === undefined ? "" : ` in round ${round}`}`;
};

/** The document with one bid changed. */
export const editBid = (
  document: ProcedureDocument,
  id: string,
  edit: (bid: BidDocument) => BidDocument,
): ProcedureDocument => ({
  ...document,
  bids: document.bids.map((bid) => (bid.id === id ? edit(bid) : bid)),
});
