import { type Bar, barsIn } from "../draft/bars.js";
import type { Draft } from "../draft/draft.js";
import { type Issue, issue } from "../issues.js";

/** A minimum that other bids can move says which baseline holds after it; any other does not. */
export const minimumBaselines = (draft: Draft): Issue[] => barsIn(draft).flatMap(baseline);

function baseline({ path, of, minimum, moved, scaled, unweighed }: Bar): Issue[] {
  // Which figure it looks at is asked first.
  if (scaled && minimum.on === undefined) return [];
  // Scores and amounts are looked at by themselves.
  const isOnPoints = [minimum.points, minimum.percent, minimum.best].some((each) => each !== undefined);
  const isOnSubject = minimum.score !== undefined || minimum.amount !== undefined;
  if (isOnPoints === isOnSubject || unweighed !== undefined) return [];
  if (isOnSubject || moved === false)
    return minimum.baseline === undefined ? [] : [issue("baselineNotUsed", [...path, "baseline"], { of })];
  return moved === true && minimum.baseline === undefined
    ? [issue("baselineMissing", [...path, "baseline"], { of })]
    : [];
}
