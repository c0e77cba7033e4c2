import { readMethod, ruleVocabulary } from "../../methods/method.js";
import type { Draft } from "../draft/draft.js";
import { unreadable } from "../draft/formulaFaults.js";
import type { Issue } from "../issues.js";
import { ruleOf } from "../resolve/method.js";

/** The keys of the buyer's own rule can be read in every lot, with the criteria that the lot has. */
export function ruleFormulas({ rule, trees }: Draft): Issue[] {
  if (rule === undefined || ruleOf(rule.kind) !== undefined) return [];
  return rule.keys.flatMap(({ text }, index) => {
    const path = ["tender", "combine", "keys", index, "formula"];
    // A criterion without shape may be the one a key names.
    const faults = trees
      .filter((tree) => tree.complete)
      .flatMap(({ nodes }) => {
        const scored = nodes.filter((node) => node.type !== "requirement");
        return unreadable(path, text, readMethod(text, ruleVocabulary(rule.declared, scored)));
      });
    return faults.slice(0, 1);
  });
}
