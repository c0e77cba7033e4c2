import type { Draft } from "../draft/draft.js";
import { type Issue, issue } from "../issues.js";

/** A minimum total stands only under a rule whose first figure wins when it is higher. */
export function minimumTotal({ tender, rule }: Draft): Issue[] {
  if (tender.minimum === undefined || rule === undefined || rule.keys[0]?.wins === "higher") return [];
  return [issue("minimumNeedsHigherWins", ["tender", "minimum"], { rule: rule.kind })];
}
