import type { CriterionDocument } from "../../model/document/criteria.js";
import type { ProcedureDocument } from "../../model/document/document.js";
import type { RoundingDocument, TenderDocument, TieBreakDocument } from "../../model/document/tender.js";
import { ruleOf } from "../../model/resolve/method.js";
import type { Apply } from "./applied.js";
import { editCriterion, editTrees, titleOf } from "./criteria.js";
import { inLot, insteadOf, methodText } from "./words.js";

const withTender = (document: ProcedureDocument, change: Partial<TenderDocument>): ProcedureDocument => ({
  ...document,
  tender: { ...document.tender, ...change },
});

const listText = <T>(items: readonly T[] | undefined, text: (item: T) => string): string | undefined =>
  items === undefined || items.length === 0 ? undefined : items.map(text).join(", ");

const roundingText = ({ of, places, mode }: RoundingDocument): string => `${of} at ${places} ${mode}`;

/** Rounds by another list of roundings; by none where it is empty. */
export const setRounding: Apply<"setRounding"> = (document, { rounding }) => ({
  document: withTender(document, { rounding }),
  told: `the rounding is ${insteadOf(listText(document.tender.rounding, roundingText), listText(rounding, roundingText))}`,
});

const tieBreakText = (each: TieBreakDocument): string =>
  each.kind === "higherPoints" ? `${each.kind} of ${each.criterion}` : each.kind;

/** Breaks ties by another list of tie-breaks; leaves them where it is empty. */
export const setTieBreaks: Apply<"setTieBreaks"> = (document, { tieBreaks }) => ({
  document: withTender(document, { tieBreaks }),
  told: `ties are broken by ${insteadOf(listText(document.tender.tieBreaks, tieBreakText), listText(tieBreaks, tieBreakText))}`,
});

/** Combines by another rule; under one that gives no points for price, price criteria lose weight and method. */
export const setCombine: Apply<"setCombine"> = (document, { combine }) => {
  const changed = withTender(document, { combine });
  const before = methodText(document.tender.combine ?? { kind: "weightedSum" });
  return {
    document:
      ruleOf(combine.kind)?.weighsPrice === false
        ? editTrees(changed, undefined, (criteria) => criteria.map(unpriced))
        : changed,
    told: `the combining rule is ${insteadOf(before, methodText(combine))}`,
  };
};

function unpriced(criterion: CriterionDocument): CriterionDocument {
  if (criterion.type === undefined) return { ...criterion, criteria: criterion.criteria.map(unpriced) };
  return criterion.type === "price" || criterion.type === "cost"
    ? { ...criterion, weight: undefined, method: undefined, weightDisclosed: undefined }
    : criterion;
}

const agreementText = (agreement: TenderDocument["agreement"]): string | undefined =>
  typeof agreement === "object" ? methodText(agreement) : agreement;

/** Makes one score of the panel's marks in another way: on every criterion without a way of its own, or on one. */
export const setAgreement: Apply<"setAgreement"> = (document, { agreement, criterion, lot }, path) => {
  const shared = document.tender.agreement ?? "consensus";
  if (criterion === undefined)
    return {
      document: withTender(document, { agreement }),
      told: `the agreement is ${insteadOf(agreementText(shared), agreementText(agreement))}`,
    };
  return editCriterion(
    document,
    { criterion, lot },
    path,
    (found) => ({ ...found, agreement }) as CriterionDocument,
    (found) => {
      const own = found.type === "quality" ? found.agreement : undefined;
      return `the agreement on ${titleOf(found)}${inLot(lot)} is ${insteadOf(agreementText(own ?? shared), agreementText(agreement))}`;
    },
  );
};
