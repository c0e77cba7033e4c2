import type { CriterionDocument } from "../../model/document/criteria.js";
import type { Apply } from "./applied.js";
import { editCriterion, titleOf } from "./criteria.js";
import { inLot, insteadOf, methodText } from "./words.js";

/** Scores a criterion by another method, as a whole; without one by what holds where none is published. */
export const setMethod: Apply<"setMethod"> = (document, change, path) =>
  editCriterion(
    document,
    change,
    path,
    (found) => ({ ...found, method: change.method }) as CriterionDocument,
    (found) =>
      `the method of ${titleOf(found)}${inLot(change.lot)} is ${insteadOf(methodText(methodIn(found)), methodText(change.method))}`,
  );

/** The method that a criterion states. */
export const methodIn = (criterion: CriterionDocument): { readonly kind: string } | undefined =>
  "method" in criterion ? criterion.method : undefined;
