import { canonicalText } from "../model/canonical.js";
import { procedureDocument } from "../model/document/document.js";
import { type TenderDocument, tender as tenderSchema } from "../model/document/tender.js";
import type { Procedure } from "../model/procedure.js";
import { undoRefinements } from "../model/refinements.js";

/**
 * The one text of a whole document, however it was spelled: keys sorted, figures as the shortest decimal text,
 * lists in their order, no white space. Two documents with one canonical form mean the same. Its SHA-256 is the
 * digest of a record.
 */
export const canonicalForm = ({ document }: Procedure): string =>
  canonicalText(document, procedureDocument, "kept");

/**
 * The canonical form of the tender as it was published: every recorded refinement taken back, without `frozen` and
 * `refinements`, and without `ref` and `meta`, which are a platform's own. Its SHA-256 is what `frozen` holds.
 */
export const publishedForm = ({ document }: Procedure): string => publishedText(document.tender);

export const publishedText = (tender: TenderDocument): string =>
  canonicalText(undoRefinements(tender).rules, tenderSchema, "leftOut");
