import { groupsIn } from "../document/award.js";
import type { Draft } from "../draft/draft.js";
import { lotNamed } from "../draft/places.js";
import { type Issue, issue, type Path, pathText } from "../issues.js";
import { lotList } from "./offerPlaces.js";

/** Groups are of lots that exist, each in one group and with an estimate to be averaged by. */
export function lotGroups(draft: Draft): Issue[] {
  const { award } = draft.tender;
  const first = new Map<string, Path>();
  return groupsIn(award).flatMap((group, index) => {
    const own: Path = ["tender", "award", "groups", index];
    const path = Array.isArray(group) ? own : [...own, "lots"];
    const lots = Array.isArray(group) ? group : group.lots;
    const issues = lotList(draft, lots, path);
    for (const [at, lot] of lots.entries()) {
      if (lots.indexOf(lot) < at) continue;
      const before = first.get(lot);
      if (before === undefined) first.set(lot, own);
      else issues.push(issue("groupsOverlap", [...path, at], { lot, first: pathText(before) }));
      issues.push(...estimated(draft, lot, [...path, at], "the average over its group"));
    }
    return issues;
  });
}

/** An issue where a lot has no estimate and something needs one. */
export function estimated(draft: Draft, lot: string, path: Path, neededBy: string): Issue[] {
  const document = lotNamed(draft, lot)?.document;
  if (document === undefined || document.estimate !== undefined) return [];
  return [issue("lotHasNo", path, { lot, what: "estimate", neededBy })];
}
