import type { ScoresheetDocument } from "../document/panel.js";
import type { Draft } from "../draft/draft.js";
import { isComplete } from "../draft/faults.js";
import { offersOf } from "../draft/offers.js";
import { namedLeaves, roundId, roundIndex } from "../draft/places.js";
import { sheetLots } from "../draft/sheet.js";
import { type Issue, issue, type Path } from "../issues.js";
import { rulesIn } from "../roundRules.js";

/** A sheet of a later round is on a criterion that is reopened, in an offer that was sent, and for quality one that it revised. */
export const sheetRounds = (draft: Draft): Issue[] =>
  draft.scoresheets.flatMap((sheet, index) => {
    const round = sheet && roundIndex(draft, sheet.round);
    return sheet === undefined || !round ? [] : later(draft, sheet, round, ["scoresheets", index]);
  });

function later(draft: Draft, sheet: ScoresheetDocument, round: number, path: Path): Issue[] {
  const rules = draft.rounds[round];
  const { criterion, bid } = sheet;
  const lots = sheetLots(draft, sheet).filter(({ tree }) => tree?.byId.has(criterion));
  if (rules === undefined || lots.length === 0) return [];
  const isOpen = lots.some(
    ({ id, tree }) =>
      tree && Array.from(namedLeaves(tree, rulesIn(rules, id).reopens ?? [])).some(isOn(criterion)),
  );
  const figures = { criterion, round: roundId(draft, round) };
  if (!isOpen) return [issue("notReopened", [...path, "round"], figures)];
  const offers = offersOf(draft, bid);
  // An offer without shape, or of a round that is not told, may be the one that revises it.
  if (!draft.known.bids.all.has(bid) || offers.length === 0) return [];
  if (
    offers.some((each) => each.round === undefined || each.lots === undefined || !isComplete(each.bid.offers))
  )
    return [];
  const sent = offers.filter((each) => each.round === round && each.lots?.some((lot) => lots.includes(lot)));
  if (sent.length === 0) return [issue("sheetWithoutOffer", [...path, "round"], { ...figures, bid })];
  const isQuality = lots.some(({ tree }) => tree?.byId.get(criterion)?.type === "quality");
  const isRevised = sent.some(({ offer, lots: of = [] }) =>
    of.some(
      (lot) =>
        lots.includes(lot) &&
        lot.tree &&
        Array.from(namedLeaves(lot.tree, offer.revises ?? [])).some(isOn(criterion)),
    ),
  );
  return isRevised || !isQuality ? [] : [issue("notRevised", [...path, "round"], { ...figures, bid })];
}

const isOn =
  (id: string) =>
  (leaf: { readonly id: string }): boolean =>
    leaf.id === id;
