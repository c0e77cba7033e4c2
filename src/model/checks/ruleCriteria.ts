import { criterionNames } from "../../methods/method.js";
import type { Draft } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import type { Issue } from "../issues.js";

/** A rule whose parameters name a measure finds it in every lot. */
export function ruleCriteria({ rule, trees }: Draft): Issue[] {
  if (rule === undefined) return [];
  return criterionNames(rule.declared).flatMap((name) => {
    const named = rule.written[name] as string;
    const faults = trees
      .filter((tree) => tree.complete)
      .flatMap(({ nodes }) => {
        const measures = knownOf(nodes.filter((node) => node.type === "measure").map((node) => node.id));
        return mustExist(measures, "measure", named, ["tender", "combine", name]);
      });
    return faults.slice(0, 1);
  });
}
