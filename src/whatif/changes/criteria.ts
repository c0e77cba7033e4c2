import type { CriterionDocument } from "../../model/document/criteria.js";
import type { ProcedureDocument } from "../../model/document/document.js";
import type { Path } from "../../model/issues.js";
import type { Applied } from "./applied.js";
import { criteriaIn, unknownIn } from "./known.js";

/** Changes the criteria of the tender and of lots with their own; or of one lot alone, which has its own from then on. */
export function editTrees(
  document: ProcedureDocument,
  lot: string | undefined,
  edit: (criteria: CriterionDocument[], of: string) => CriterionDocument[],
): ProcedureDocument {
  const { tender } = document;
  const { criteria, lots } = tender;
  if (lot !== undefined && lots !== undefined) {
    const changed = lots.map((each) =>
      each.id === lot ? { ...each, criteria: edit(each.criteria ?? criteria ?? [], each.id) } : each,
    );
    return { ...document, tender: { ...tender, lots: changed } };
  }
  const ofLots = lots?.map((each) =>
    each.criteria === undefined ? each : { ...each, criteria: edit(each.criteria, each.id) },
  );
  return { ...document, tender: { ...tender, criteria: criteria && edit(criteria, "tender"), lots: ofLots } };
}

/** The criteria with one of them changed, wherever it stands among them. */
export const editNode = (
  criteria: readonly CriterionDocument[],
  id: string,
  edit: (found: CriterionDocument) => CriterionDocument,
): CriterionDocument[] =>
  criteria.map((each) => {
    if (each.id === id) return edit(each);
    return each.type === undefined ? { ...each, criteria: editNode(each.criteria, id, edit) } : each;
  });

/** What a reader calls a criterion. */
export const titleOf = ({ title, id }: CriterionDocument): string => title ?? id;

/** Changes one criterion in every lot that has it, or in one alone; `tell` says how, from what it was first found as. */
export function editCriterion(
  document: ProcedureDocument,
  { criterion, lot }: { readonly criterion: string; readonly lot?: string | undefined },
  path: Path,
  edit: (found: CriterionDocument) => CriterionDocument,
  tell: (found: CriterionDocument) => string,
): Applied {
  const issues = unknownIn(document, { criterion, lot }, path);
  const found = criteriaIn(document, lot).find(({ id }) => id === criterion);
  return issues.length > 0 || found === undefined
    ? { issues }
    : {
        document: editTrees(document, lot, (criteria) => editNode(criteria, criterion, edit)),
        told: tell(found),
      };
}
