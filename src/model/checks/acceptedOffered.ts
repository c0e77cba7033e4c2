import type { ScoresheetDocument } from "../document/bids.js";
import type { Draft } from "../draft/draft.js";
import { isComplete } from "../draft/faults.js";
import { offersOf } from "../draft/offers.js";
import { roundIndex } from "../draft/places.js";
import { sheetLots, sheetNodes } from "../draft/sheet.js";
import { type Issue, issue } from "../issues.js";
import { exact } from "../resolve/figures.js";

/** An amount above zero is accepted only for a measure that some offer of the bid for the lot states. */
export const acceptedOffered = (draft: Draft): Issue[] =>
  draft.scoresheets.flatMap((sheet, index) => {
    if (sheet?.accepted === undefined || exact(sheet.accepted).n <= 0n || isOffered(draft, sheet)) return [];
    const { bid, criterion, accepted } = sheet;
    return [issue("acceptedNotOffered", ["scoresheets", index, "accepted"], { bid, criterion, accepted })];
  });

/** True as well where that cannot be told. */
function isOffered(draft: Draft, sheet: ScoresheetDocument): boolean {
  const isMeasure = sheetNodes(draft, sheet).some((node) => node.type === "measure");
  const isKnown = draft.bids.some((bid) => bid?.id === sheet.bid && isComplete(bid.offers));
  if (!isMeasure || !isKnown) return true;
  const lots = sheetLots(draft, sheet);
  const round = roundIndex(draft, sheet.round) ?? draft.rounds.length;
  return offersOf(draft, sheet.bid).some(
    (each) =>
      each.lots === undefined ||
      each.round === undefined ||
      (each.round <= round &&
        each.lots.some((lot) => lots.includes(lot)) &&
        Object.hasOwn(each.offer.measures ?? {}, sheet.criterion)),
  );
}
