import { disclosuresOf } from "../draft/disclosure.js";
import type { Draft } from "../draft/draft.js";
import { type Issue, issue } from "../issues.js";

/** Under strict disclosure bidders were told in time of every criterion and every weight. */
export const disclosureStrict = (draft: Draft): Issue[] =>
  draft.tender.disclosure !== "strict"
    ? []
    : disclosuresOf(draft).flatMap(({ path, criterion, key, what, state }) =>
        state === undefined || state === "published"
          ? []
          : [issue("notDisclosed", [...path, key], { criterion, what, state })],
      );
