import type { ScoresheetDocument } from "../document/panel.js";
import type { Draft } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import { groupsOf } from "../draft/places.js";
import { sheetLots, sheetNodes } from "../draft/sheet.js";
import { type Issue, issue, type Path } from "../issues.js";
import { mustBeGroup } from "./combinedOffers.js";
import { lotList } from "./offerPlaces.js";

/** A scoresheet is on a bid, a lot, a round and a marked criterion that exist. */
export const sheetPlaces = (draft: Draft): Issue[] =>
  draft.scoresheets.flatMap((sheet, index) =>
    sheet === undefined ? [] : place(draft, sheet, ["scoresheets", index]),
  );

function place(draft: Draft, sheet: ScoresheetDocument, path: Path): Issue[] {
  const { bids, rounds, lots } = draft.known;
  const where = [
    ...(sheet.lot === undefined ? [] : mustExist(lots, "lot", sheet.lot, [...path, "lot"])),
    ...(sheet.combined === undefined ? [] : combined(draft, sheet.combined, [...path, "combined"])),
  ];
  if (sheet.lot !== undefined && sheet.combined !== undefined)
    where.push(issue("placeUnclear", [...path, "combined"], { stated: ["lot", "combined"] }));
  return [
    ...mustExist(bids, "bid", sheet.bid, [...path, "bid"]),
    ...where,
    ...(sheet.round === undefined ? [] : mustExist(rounds, "round", sheet.round, [...path, "round"])),
    ...(where.length > 0 ? [] : criterion(draft, sheet, [...path, "criterion"])),
  ];
}

function combined(draft: Draft, lots: readonly string[], path: Path): Issue[] {
  const issues = lotList(draft, lots, path);
  const groups = groupsOf(draft);
  return issues.length > 0 || groups === undefined ? issues : mustBeGroup(groups, lots, path);
}

function criterion(draft: Draft, sheet: ScoresheetDocument, path: Path): Issue[] {
  const nodes = sheetNodes(draft, sheet);
  const other = nodes.find(({ type }) => type !== "quality" && type !== "measure");
  if (other !== undefined) return [issue("notMarked", path, { criterion: other.id, type: other.type })];
  if (nodes.length > 0) return [];
  const slots = sheetLots(draft, sheet).flatMap(({ tree }) => tree?.known.slots ?? [undefined]);
  return slots.length === 0 ? [] : mustExist(knownOf(slots), "criterion", sheet.criterion, path);
}
