import type { Draft } from "../draft/draft.js";
import { type Issue, issue, type Path } from "../issues.js";

/** A rule that goes from bid to bid has no single figure that could be near another, or be rounded. */
export function ruleProcedure({ rule, tender, rounding }: Draft): Issue[] {
  if (rule?.procedure === undefined) return [];
  const without = (what: string, path: Path): Issue[] => [
    issue("noSingleFigure", path, { rule: rule.kind, what }),
  ];
  return [
    ...(tender.tieWithin === undefined ? [] : without("tieWithin", ["tender", "tieWithin"])),
    ...rounding.flatMap((each, index) =>
      each?.of === "total" ? without("total", ["tender", "rounding", index, "of"]) : [],
    ),
  ];
}
