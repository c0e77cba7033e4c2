import { groupsIn } from "../document/award.js";
import { aboveZero } from "../draft/amountSigns.js";
import type { Draft } from "../draft/draft.js";
import type { Issue } from "../issues.js";

/** Estimates and ceilings are above zero. */
export function lotAmounts({ lots, tender }: Draft): Issue[] {
  const ofLots = lots.flatMap(({ path, document }) => [
    ...aboveZero([...path, "estimate"], document?.estimate),
    ...aboveZero([...path, "ceiling", "price"], document?.ceiling?.price),
  ]);
  const groups = groupsIn(tender.award);
  const ofGroups = groups.flatMap((group, index) =>
    Array.isArray(group)
      ? []
      : aboveZero(["tender", "award", "groups", index, "ceiling", "price"], group.ceiling?.price),
  );
  return [...ofLots, ...ofGroups];
}
