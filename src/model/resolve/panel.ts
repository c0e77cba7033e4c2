import type { Rational } from "../../number/rational.js";
import { groupsIn } from "../document/award.js";
import type { ProcedureDocument } from "../document/document.js";
import type { ChangeDocument, EvaluatorDocument, ScoresheetDocument } from "../document/panel.js";
import { filed } from "../filed.js";
import type { Change, Evaluator, MarkValue, Panels, Sheet } from "../panel.js";
import type { Bid, Lot, Tender } from "../procedure.js";
import { isOfMarks } from "./agreement.js";
import { exact } from "./figures.js";
import { nodesOf } from "./lot.js";
import { resolveEvidence, resolveQuantities } from "./measure.js";
import { type Order, roundIndex } from "./order.js";

export const resolveEvaluators = ({ evaluators = [] }: ProcedureDocument): Evaluator[] =>
  evaluators.map(({ id, conflicts = [], ref, meta }) => ({
    id,
    conflicts: new Set(conflicts.map(({ bid }) => bid)),
    ref,
    meta,
  }));

/** Where the sheets on a combined offer are filed. */
export const combinedPlace = (lots: readonly string[]): string => lots.join("\t");

type Sheets = Map<string, Map<string, Map<string, Sheet[]>>>;

/** Files the sheets by bid, place and criterion. */
export function resolveSheets(documents: readonly ScoresheetDocument[], order: Order): Sheets {
  const sheets: Sheets = new Map();
  for (const document of documents) {
    const combined =
      document.combined && combinedPlace(order.lots.filter((id) => document.combined?.includes(id)));
    const ofBid = filed(sheets, document.bid, () => new Map<string, Map<string, Sheet[]>>());
    const inPlace = filed(ofBid, combined ?? document.lot ?? "", () => new Map<string, Sheet[]>());
    filed(inPlace, document.criterion, (): Sheet[] => []).push(resolveSheet(document, order));
  }
  return sheets;
}

/** What most sheets hold of amounts; one map for them all. */
const none: ReadonlyMap<undefined, never> = new Map<undefined, never>();

const resolveSheet = (document: ScoresheetDocument, order: Order): Sheet => ({
  round: roundIndex(order, document.round),
  marks: (document.marks ?? []).map(({ by, mark, reason, at }) => ({
    by,
    mark: markValue(mark),
    reason,
    at,
  })),
  agreed: document.agreed && {
    score: markValue(document.agreed.score) as Rational | "notAnswered",
    reason: document.agreed.reason,
    by: document.agreed.by,
    at: document.agreed.at,
  },
  accepted: document.accepted === undefined ? none : resolveQuantities(document.accepted),
  evidence: document.evidence === undefined ? none : resolveEvidence(document.evidence),
  history: (document.history ?? []).map(resolveChange),
  ref: document.ref,
  meta: document.meta,
});

const resolveChange = (document: ChangeDocument): Change => ({
  of: document.of,
  evaluator: document.evaluator,
  line: document.line,
  from: document.from === undefined ? undefined : markValue(document.from),
  to: markValue(document.to),
  by: document.by,
  at: document.at,
  reason: document.reason,
  rankingVisible: document.rankingVisible,
});

const markValue = (text: string): MarkValue =>
  text === "notAnswered" || text === "abstained" ? text : exact(text);

/** Whose marks are expected: those assigned, or else everybody who marked the criterion for some bid. */
export const resolvePanels = (document: ProcedureDocument, tender: Tender, bids: readonly Bid[]): Panels =>
  document.evaluators === undefined ? panelsMet(tender, bids) : panelsAssigned(document, tender);

/** Each evaluator under every lot and criterion that is theirs; for a combined offer those of all its lots. */
function panelsAssigned({ evaluators = [] }: ProcedureDocument, { lots, award }: Tender): Panels {
  const panels = new Map<string, Map<string, string[]>>();
  const groups = groupsIn(award);
  const combined = groups.map((group) => {
    const ids: readonly string[] = Array.isArray(group) ? group : group.lots;
    return lots.filter((lot) => ids.includes(lot.id));
  });
  for (const together of [...lots.map((lot) => [lot]), ...combined]) {
    const place = combinedPlace(together.map((lot) => lot.id));
    const inPlace = filed(panels, place, () => new Map<string, string[]>());
    for (const each of evaluators)
      if (each.lots === undefined || together.every((lot) => each.lots?.includes(lot.id)))
        for (const leaf of new Set(together.flatMap((lot) => leavesFor(each, lot))))
          filed(inPlace, leaf, (): string[] => []).push(each.id);
  }
  return panels;
}

/** The marked criteria of a lot that an evaluator is assigned to, by themselves or by a group. */
const leavesFor = ({ criteria }: EvaluatorDocument, lot: Lot): string[] =>
  (criteria === undefined
    ? lot.leaves
    : nodesOf(lot.criteria)
        .filter((node) => criteria.includes(node.id))
        .flatMap((node) => nodesOf([node]))
  ).flatMap((leaf) => (leaf.type === "quality" ? [leaf.id] : []));

function panelsMet({ lots }: Tender, bids: readonly Bid[]): Panels {
  const panels = new Map<string, Map<string, string[]>>();
  const averaged = new Set(
    lots.flatMap((lot) =>
      lot.leaves.flatMap((leaf) => (leaf.type === "quality" && isOfMarks(leaf.agreement) ? [leaf.id] : [])),
    ),
  );
  if (averaged.size === 0) return panels;
  for (const { sheets } of bids)
    for (const [place, byCriterion] of sheets)
      for (const [criterion, filedHere] of byCriterion) {
        if (!averaged.has(criterion)) continue;
        const inPlace = filed(panels, place, () => new Map<string, string[]>());
        const panel = filed(inPlace, criterion, (): string[] => []);
        for (const { by } of filedHere.flatMap((sheet) => sheet.marks))
          if (by !== undefined && !panel.includes(by)) panel.push(by);
      }
  return panels;
}
