import { disclosureState } from "../document/publication.js";
import { disclosuresOf } from "../draft/disclosure.js";
import type { Draft } from "../draft/draft.js";
import { type Issue, issue, pathText } from "../issues.js";

/** A tender that keeps account of disclosure does so for every criterion and weight, and says what follows. */
export function disclosureStated(draft: Draft): Issue[] {
  if (draft.lacks.has("disclosure")) return [];
  const told = disclosuresOf(draft);
  if (draft.tender.disclosure !== undefined)
    return told
      .filter((each) => each.state === undefined)
      .map(({ path, criterion, key }) =>
        issue("disclosureMissing", [...path, key], { criterion, key, options: disclosureState.options }),
      );
  const first = told.find((each) => each.state !== undefined);
  if (first === undefined) return [];
  const options = ["strict", "lenient"];
  return [
    issue("disclosureUnruled", ["tender", "disclosure"], {
      first: pathText([...first.path, first.key]),
      options,
    }),
  ];
}
