import type { QualityDocument } from "../document/criteria.js";
import type { AgreementDocument, NotAnsweredDocument, ScoresheetDocument } from "../document/panel.js";
import type { Agreement } from "../panel.js";
import { exact } from "../resolve/figures.js";
import type { Draft, DraftLot } from "./draft.js";
import { plainText } from "./figures.js";
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

/** The published agreement on a criterion: its own, else the tender's, else consensus; undefined where it has no shape. */
export function agreementOn({ tender, lacks }: Draft, { document }: Node): AgreementDocument | undefined {
  const own = document.type === "quality" ? document.agreement : undefined;
  return own ?? (lacks.has("agreement") ? undefined : (tender.agreement ?? "consensus"));
}

export const kindOf = (agreement: AgreementDocument): Agreement["kind"] =>
  typeof agreement === "string" ? agreement : agreement.kind;

/** The scale that one evaluator's mark is on: where marks are added up it is not the score's. */
export function markScaleOf(draft: Draft, node: Node): string | undefined {
  const agreement = agreementOn(draft, node);
  const { scale, markScale } = node.document as QualityDocument;
  if (agreement === undefined) return undefined;
  return kindOf(agreement) === "sum" ? markScale : scale;
}

/** What follows where the criterion is not answered; undefined where nothing is published. */
export const unansweredOn = (draft: Draft, { document }: Node): NotAnsweredDocument | undefined =>
  (document.type === "quality" ? document.notAnswered : undefined) ?? draft.tender.notAnswered;

/** A mark as text of just the digits it needs; a word as it is. */
export const plainMark = (mark: string): string =>
  mark === "notAnswered" || mark === "abstained" ? mark : plainText(exact(mark));
