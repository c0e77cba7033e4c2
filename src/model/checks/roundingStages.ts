import type { Draft } from "../draft/draft.js";
import { mostPlaces } from "../draft/schedule.js";
import { type Issue, issue, type Path } from "../issues.js";

/** Each figure is rounded once, to at most 30 places. */
export function roundingStages({ rounding }: Draft): Issue[] {
  const met = new Set<string>();
  return rounding.flatMap((each, index) => {
    if (each === undefined) return [];
    const path: Path = ["tender", "rounding", index];
    const issues: Issue[] = met.has(each.of)
      ? [issue("duplicateStage", [...path, "of"], { stage: each.of })]
      : [];
    met.add(each.of);
    if (Number(each.places) > mostPlaces)
      issues.push(
        issue("outOfRange", [...path, "places"], {
          parameter: "places",
          value: each.places,
          range: `from 0 to ${mostPlaces}`,
        }),
      );
    return issues;
  });
}
