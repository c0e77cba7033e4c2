import type { ScoresheetDocument } from "../document/bids.js";
import type { Draft, DraftLot } from "./draft.js";
import { lotNamed } from "./places.js";
import type { Node } from "./tree.js";

type Place = Pick<ScoresheetDocument, "lot" | "combined" | "criterion">;

/** The lots that a sheet serves: the one it names, those of a combined offer, or every lot. */
export function sheetLots(draft: Draft, { lot, combined }: Place): readonly DraftLot[] {
  const named = lot === undefined ? combined : [lot];
  return named === undefined ? draft.lots : named.flatMap((id) => lotNamed(draft, id) ?? []);
}

const served = new WeakMap<Draft, Map<string, readonly Node[]>>();

/** The criterion of a sheet in each of the lots it serves, as far as they have it in good shape. */
export function sheetNodes(draft: Draft, sheet: Place): readonly Node[] {
  const found = served.get(draft) ?? new Map<string, readonly Node[]>();
  served.set(draft, found);
  const key = JSON.stringify([sheet.lot, sheet.combined, sheet.criterion]);
  const before = found.get(key);
  if (before !== undefined) return before;
  const trees = new Set(sheetLots(draft, sheet).map((lot) => lot.tree));
  const leaves = Array.from(trees).flatMap((tree) => tree?.byId.get(sheet.criterion) ?? []);
  found.set(key, leaves);
  return leaves;
}
