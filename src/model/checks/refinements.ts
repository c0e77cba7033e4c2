import type { Draft } from "../draft/draft.js";
import { type Issue, issue } from "../issues.js";
import { undoRefinements } from "../refinements.js";

/** Refinements change rules that were frozen, in the order of time, and each left what stands in its place. */
export function refinements({ whole }: Draft): Issue[] {
  const made = whole?.refinements ?? [];
  if (whole === undefined || made.length === 0) return [];
  const at = ["tender", "refinements"];
  if (whole.frozen === undefined)
    return [issue("refinementsNotFrozen", at, { refinements: `${made.length}` })];
  const early = made.findIndex((each, index) => each.at < (made[index - 1]?.at ?? ""));
  const [later, earlier] = [made[early - 1], made[early]];
  if (later !== undefined && earlier !== undefined)
    return [issue("refinementsOutOfOrder", [...at, early, "at"], { at: earlier.at, before: later.at })];
  const { fault } = undoRefinements(whole);
  return fault === undefined ? [] : [fault];
}
