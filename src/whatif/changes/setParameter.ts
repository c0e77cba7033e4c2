import { usable } from "../../methods/catalogue.js";
import type { Entry, Rule } from "../../methods/entry.js";
import { readableText } from "../../model/canonical.js";
import type { CriterionDocument } from "../../model/document/criteria.js";
import type { ProcedureDocument } from "../../model/document/document.js";
import { knownOf, mustExist } from "../../model/draft/known.js";
import type { Issue, Path } from "../../model/issues.js";
import type { Applied, Apply, ChangeOf } from "./applied.js";
import { editCriterion, titleOf } from "./criteria.js";
import { criteriaIn } from "./known.js";
import { methodIn } from "./setMethod.js";
import { inLot, insteadOf } from "./words.js";

/** Gives one parameter of a criterion's method, or of the combining rule, another value. */
export const setParameter: Apply<"setParameter"> = (document, change, path) => {
  const { criterion, lot } = change;
  if (criterion === undefined) return ofRule(document, change, path);
  const found = criteriaIn(document, lot).find(({ id }) => id === criterion);
  const issues = found === undefined ? [] : unknownParameter(methodIn(found), change.parameter, path);
  if (issues.length > 0) return { issues };
  return editCriterion(
    document,
    { criterion, lot },
    path,
    (each) =>
      ({ ...each, method: { ...methodIn(each), [change.parameter]: change.value } }) as CriterionDocument,
    (each) => tell(change, methodIn(each), `the method of ${titleOf(each)}`),
  );
};

function ofRule(document: ProcedureDocument, change: ChangeOf<"setParameter">, path: Path): Applied {
  const { combine } = document.tender;
  const issues = unknownParameter(combine, change.parameter, path);
  if (issues.length > 0) return { issues };
  const changed = { ...combine, [change.parameter]: change.value } as typeof combine;
  return {
    document: { ...document, tender: { ...document.tender, combine: changed } },
    told: tell(change, combine, "the combining rule"),
  };
}

type Written = { readonly kind: string } | undefined;

const valueIn = (written: Written, parameter: string): string | undefined =>
  readableText((written as Readonly<Record<string, unknown>> | undefined)?.[parameter]);

const tell = ({ parameter, value, lot }: ChangeOf<"setParameter">, written: Written, of: string): string =>
  `${parameter} of ${of}${inLot(lot)} is ${insteadOf(valueIn(written, parameter), readableText(value))}`;

/** A parameter that a method does not have; one of the buyer's own words has its bounds and what stands in a hole. */
function unknownParameter(written: Written, parameter: string, path: Path): Issue[] {
  const entries: (Entry | Rule)[] = Object.values(usable).flatMap((each) => Object.values(each));
  const entry = entries.find(({ kind }) => kind === written?.kind);
  const own = written?.kind === "formula" ? ownParameters : [];
  const known = knownOf(entry === undefined ? own : Object.keys(entry.parameters));
  return mustExist(known, "parameter", parameter, [...path, "parameter"]);
}

const ownParameters = ["formula", "otherwise", "atLeast", "atMost", "keys"];
