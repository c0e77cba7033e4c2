import type { Sheet } from "../model/panel.js";
import type { Bid, Lot, Procedure, QualityLeaf } from "../model/procedure.js";
import { sheetFor } from "../passes/panel/sheets.js";
import { panelOn } from "../passes/panel/subjects.js";
import type { FiledRow } from "./filed.js";

/**
 * A row without a mark for every mark that is still to be given: of every evaluator named, on every quality criterion
 * they are assigned to, for every bid in that lot with which they have no conflict. A criterion that a bid revises in
 * a later round is marked again there.
 */
export function expectedMarks(procedure: Procedure): FiledRow[] {
  if (procedure.evaluators.length === 0) return [];
  const rows = procedure.bids.flatMap((bid) => [
    ...procedure.tender.lots
      .filter((lot) => bid.offers.some((offer) => offer.lots.includes(lot.id)))
      .flatMap((lot) => inLot(procedure, bid, lot)),
    ...onCombined(procedure, bid),
  ]);
  // A sheet that serves several lots is met in each of them.
  return Array.from(new Map(rows.map((row) => [JSON.stringify(row), row])).values());
}

const isQuality = (leaf: Lot["leaves"][number]): leaf is QualityLeaf => leaf.type === "quality";

function inLot(procedure: Procedure, bid: Bid, lot: Lot): FiledRow[] {
  const { rounds, lots } = procedure.tender;
  return lot.leaves.filter(isQuality).flatMap((leaf) => {
    const own = bid.sheets.get(lot.id)?.has(leaf.id) === true;
    const shared = !own && bid.sheets.get("")?.has(leaf.id) === true;
    const place = shared || lots.length === 1 ? {} : { lot: lot.id };
    const revised = bid.offers
      .filter((offer) => offer.lots.includes(lot.id) && offer.revises.has(leaf.id))
      .map((offer) => offer.round);
    const versions = Array.from(new Set([0, ...revised])).sort((a, b) => a - b);
    return versions.flatMap((from, at) => {
      const to = (versions[at + 1] ?? rounds.length) - 1;
      const sheet = sheetFor(bid, lot.id, leaf.id, { from, to });
      return missingOn(procedure, bid, leaf, lot.id, place, sheet, from);
    });
  });
}

/** Of the sheets that a bid has on combined offers: where there is none, those of the lots serve. */
const onCombined = (procedure: Procedure, bid: Bid): FiledRow[] =>
  Array.from(bid.sheets).flatMap(([place, byCriterion]) => {
    if (!place.includes("\t")) return [];
    const lots = place.split("\t");
    const leaves = procedure.tender.lots.find((lot) => lot.id === lots[0])?.leaves.filter(isQuality) ?? [];
    return leaves.flatMap((leaf) =>
      (byCriterion.get(leaf.id) ?? []).flatMap((sheet) =>
        missingOn(procedure, bid, leaf, place, { combined: lots }, sheet, sheet.round),
      ),
    );
  });

/** A row for each evaluator who has given no mark yet; where a single mark is agreed on and there, nobody's lacks. */
function missingOn(
  procedure: Procedure,
  bid: Bid,
  leaf: QualityLeaf,
  place: string,
  named: { readonly lot?: string; readonly combined?: readonly string[] },
  sheet: Sheet | undefined,
  from: number,
): FiledRow[] {
  const { rounds } = procedure.tender;
  const given = sheet?.marks ?? [];
  if (leaf.agreement.kind === "single" && given.length > 0) return [];
  const round = rounds.length === 1 ? {} : { round: rounds[sheet?.round ?? from]?.id };
  return panelOn(procedure, place, leaf.id, bid.id)
    .filter((by) => !given.some((mark) => mark.by === by))
    .map((by) => ({ sheet: { bid: bid.id, ...named, ...round, criterion: leaf.id }, mark: { by } }));
}
