import type { ScoresheetDocument } from "../document/panel.js";
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

/** True as well where that cannot be told, and where the bid has no offer for the lot at all. */
function isOffered(draft: Draft, sheet: ScoresheetDocument): boolean {
  if (!sheetNodes(draft, sheet).some((node) => node.type === "measure")) return true;
  const lots = sheetLots(draft, sheet);
  const round = roundIndex(draft, sheet.round) ?? draft.rounds.length;
  const offers = offersOf(draft, sheet.bid);
  if (
    offers.some((each) => each.lots === undefined || each.round === undefined || !isComplete(each.bid.offers))
  )
    return true;
  const reached = offers.filter(
    (each) => (each.round ?? 0) <= round && each.lots?.some((lot) => lots.includes(lot)),
  );
  const named = reached.flatMap(({ offer }) => Object.keys(offer.measures ?? {}));
  return reached.length === 0 || named.some((id) => id === sheet.criterion || isUnknown(draft, id));
}

/** An amount under a name that no criterion has may be the one meant. */
const isUnknown = ({ trees }: Draft, id: string): boolean => trees.every((tree) => !tree.known.all.has(id));
