import type { CriterionDocument } from "../../model/document/criteria.js";
import type { AgreementDocument, ScoresheetDocument } from "../../model/document/panel.js";
import type { Apply } from "./applied.js";
import { editTrees } from "./criteria.js";
import { unknownIn } from "./known.js";
import { withoutHistory } from "./sheets.js";

/** Leaves an evaluator out of the panel, with every mark and weight that is theirs. */
export const removeEvaluator: Apply<"removeEvaluator"> = (document, { evaluator }, path) => {
  const issues = unknownIn(document, { evaluator }, path);
  if (issues.length > 0) return { issues };
  const inTrees = editTrees(document, undefined, (criteria) =>
    criteria.map((each) => withoutWeight(each, evaluator)),
  );
  const { agreement } = document.tender;
  return {
    document: {
      ...inTrees,
      tender: { ...inTrees.tender, agreement: agreement && unweighed(agreement, evaluator) },
      evaluators: document.evaluators?.filter(({ id }) => id !== evaluator),
      scoresheets: document.scoresheets?.map((sheet) => withoutMarks(sheet, evaluator)),
    },
    told: `${evaluator} did not mark`,
  };
};

function withoutMarks(sheet: ScoresheetDocument, evaluator: string): ScoresheetDocument {
  const { marks } = sheet;
  const kept = withoutHistory(sheet, (change) => change.evaluator === evaluator);
  return marks === undefined ? kept : { ...kept, marks: marks.filter(({ by }) => by !== evaluator) };
}

function withoutWeight(criterion: CriterionDocument, evaluator: string): CriterionDocument {
  if (criterion.type === undefined)
    return { ...criterion, criteria: criterion.criteria.map((each) => withoutWeight(each, evaluator)) };
  return criterion.type === "quality" && criterion.agreement !== undefined
    ? { ...criterion, agreement: unweighed(criterion.agreement, evaluator) }
    : criterion;
}

function unweighed(agreement: AgreementDocument, evaluator: string): AgreementDocument {
  if (typeof agreement === "string" || !("weights" in agreement)) return agreement;
  const weights = Object.entries(agreement.weights).filter(([id]) => id !== evaluator);
  return { ...agreement, weights: Object.fromEntries(weights) };
}
