import type { EvaluatorDocument, ScoresheetDocument } from "../document/panel.js";
import type { Draft } from "../draft/draft.js";
import { mustExist } from "../draft/known.js";
import { isAssigned } from "../draft/panel.js";
import { sheetLots } from "../draft/sheet.js";
import { type Issue, issue, type Path } from "../issues.js";

/** Who marks is a named evaluator, assigned to the criterion and lot, and in no conflict with the bid. */
export function markOwners(draft: Draft): Issue[] {
  if (draft.evaluators === undefined) return [];
  const evaluators = new Map(
    draft.evaluators.flatMap((each) => (each === undefined ? [] : [[each.id, each]])),
  );
  return draft.scoresheets.flatMap((sheet, index) =>
    sheet === undefined ? [] : owners(draft, evaluators, sheet, ["scoresheets", index]),
  );
}

type Evaluators = ReadonlyMap<string, EvaluatorDocument>;

function owners(draft: Draft, evaluators: Evaluators, sheet: ScoresheetDocument, path: Path): Issue[] {
  const { known } = draft;
  const named = (by: string | undefined, at: Path): Issue[] =>
    by === undefined ? [] : mustExist(known.evaluators, "evaluator", by, at);
  const conflicted = (by: string | undefined, at: Path): Issue[] =>
    by === undefined ? [] : inConflict(evaluators.get(by), sheet.bid, at);
  const { marks = [], agreed, history = [] } = sheet;
  return [
    ...marks.flatMap(({ by, mark }, at) => [
      ...named(by, [...path, "marks", at, "by"]),
      ...(by === undefined ? [] : assigned(draft, evaluators.get(by), sheet, [...path, "marks", at, "by"])),
      ...(mark === "abstained" ? [] : conflicted(by, [...path, "marks", at, "by"])),
    ]),
    ...conflicted(agreed?.by, [...path, "agreed", "by"]),
    ...history.flatMap(({ evaluator, by, to }, at) => [
      ...named(evaluator, [...path, "history", at, "evaluator"]),
      ...(to === "abstained" ? [] : conflicted(by, [...path, "history", at, "by"])),
    ]),
  ];
}

function inConflict(evaluator: EvaluatorDocument | undefined, bid: string, path: Path): Issue[] {
  const conflict = evaluator?.conflicts?.find((each) => each.bid === bid);
  if (evaluator === undefined || conflict === undefined) return [];
  return [issue("conflictedMark", path, { evaluator: evaluator.id, bid, reason: conflict.reason ?? "" })];
}

/** A sheet that serves every lot needs an evaluator who marks in one of them at least; else in all it names. */
function assigned(
  draft: Draft,
  evaluator: EvaluatorDocument | undefined,
  sheet: ScoresheetDocument,
  path: Path,
): Issue[] {
  if (evaluator === undefined || draft.trees.some((tree) => !tree.complete)) return [];
  const { criterion } = sheet;
  const lots = sheetLots(draft, sheet).filter(({ tree }) => tree?.byId.has(criterion));
  const serves = sheet.lot === undefined && sheet.combined === undefined;
  const isMissed = (lot: (typeof lots)[0]): boolean => !isAssigned(evaluator, lot, criterion);
  const missed = serves && !lots.every(isMissed) ? undefined : lots.find(isMissed);
  if (missed === undefined) return [];
  return [issue("notAssigned", path, { evaluator: evaluator.id, criterion, lot: missed.id })];
}
