import type { Draft } from "../draft/draft.js";
import { mustExist } from "../draft/known.js";
import { hasOneRound, offersIn, type PlacedOffer } from "../draft/offers.js";
import { type Issue, issue, type Path } from "../issues.js";

/** An offer is for lots and of a round that exist; it says which, where there are several. */
export const offerPlaces = (draft: Draft): Issue[] =>
  offersIn(draft).flatMap((placed) => [...round(draft, placed), ...lots(draft, placed)]);

function round(draft: Draft, { path, offer }: PlacedOffer): Issue[] {
  const { rounds } = draft.known;
  if (offer.round !== undefined) return mustExist(rounds, "round", offer.round, [...path, "round"]);
  return hasOneRound(draft)
    ? []
    : [issue("roundMissing", [...path, "round"], { rounds: rounds.ids.slice(0, 10) })];
}

function lots(draft: Draft, { path, offer }: PlacedOffer): Issue[] {
  const { lots: known } = draft.known;
  if (offer.lots !== undefined) return lotList(draft, offer.lots, [...path, "lots"]);
  return known.slots.length === 1
    ? []
    : [issue("lotMissing", [...path, "lots"], { lots: known.ids.slice(0, 10) })];
}

/** A list of lots: each exists, and is named once. */
export const lotList = ({ known }: Draft, named: readonly string[], path: Path): Issue[] =>
  named.flatMap((lot, at) =>
    named.indexOf(lot) < at
      ? [issue("lotTwice", [...path, at], { lot })]
      : mustExist(known.lots, "lot", lot, [...path, at]),
  );
