import type { Draft } from "../draft/draft.js";
import { type Issue, issue, nameOf, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";

/** Estimates and ceilings are above zero. */
export function lotAmounts({ lots, tender }: Draft): Issue[] {
  const ofLots = lots.flatMap(({ path, document }) => [
    ...aboveZero([...path, "estimate"], document?.estimate),
    ...aboveZero([...path, "ceiling", "price"], document?.ceiling?.price),
  ]);
  const groups = tender.award?.kind === "combinations" ? tender.award.groups : [];
  const ofGroups = groups.flatMap((group, index) =>
    Array.isArray(group)
      ? []
      : aboveZero(["tender", "award", "groups", index, "ceiling", "price"], group.ceiling?.price),
  );
  return [...ofLots, ...ofGroups];
}

export const aboveZero = (path: Path, figure: string | undefined): Issue[] =>
  figure === undefined || exact(figure).n > 0n
    ? []
    : [issue("notAboveZero", path, { at: nameOf(path), figure })];

export const notNegative = (path: Path, figure: string | undefined): Issue[] =>
  figure === undefined || exact(figure).n >= 0n
    ? []
    : [issue("negativeFigure", path, { at: nameOf(path), figure })];
