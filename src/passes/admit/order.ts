import { isRelative } from "../../methods/method.js";
import type { Criterion, Leaf, Lot } from "../../model/procedure.js";

/** When each criterion of a lot can be judged: at which opening, and whether before any offer sets a baseline. */
export interface Timing {
  readonly opening: number;
  readonly early: boolean;
}

/** Whether other bids move the points of a leaf. */
export const isRelativeLeaf = (leaf: Leaf): boolean => leaf.method !== undefined && isRelative(leaf.method);

export function timingOf(node: Criterion, openings: readonly ReadonlySet<string>[]): Timing {
  if (node.type !== "group")
    return {
      opening: openings.findIndex((ids) => ids.has(node.id)),
      early: node.type !== "price" && !isRelativeLeaf(node),
    };
  const parts = node.criteria.map((child) => timingOf(child, openings));
  return {
    opening: Math.max(...parts.map((part) => part.opening)),
    early: parts.every((part) => part.early),
  };
}

/** Every criterion of a lot with a minimum, parts before the groups that hold them, and when it is judged. */
export function barsOf(
  lot: Lot,
  openings: readonly ReadonlySet<string>[],
): { node: Criterion; timing: Timing }[] {
  const bars: { node: Criterion; timing: Timing }[] = [];
  const visit = (node: Criterion): void => {
    if (node.type === "group") node.criteria.forEach(visit);
    if (node.minimum === undefined) return;
    const timing = timingOf(node, openings);
    const onSubject = node.minimum.kind === "score" || node.minimum.kind === "amount";
    bars.push({ node, timing: { ...timing, early: timing.early || onSubject } });
  };
  lot.criteria.forEach(visit);
  return bars;
}
