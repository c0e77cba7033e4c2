import { isRelative } from "../../methods/method.js";
import type { Criterion, Leaf, Lot } from "../../model/procedure.js";

/** What a criterion waits for, from the first known to the last: the panel, the prices, the other bids. */
const waits = ["marks", "prices", "others"] as const;
export type Wait = (typeof waits)[number];

/** When a criterion of a lot can be judged: at which opening, and what it waits for there. */
export interface Timing {
  readonly opening: number;
  readonly waitsFor: Wait;
}

/** Whether other bids move the points of a leaf. */
export const isRelativeLeaf = (leaf: Leaf): boolean => leaf.method !== undefined && isRelative(leaf.method);

function timingOf(node: Criterion, openings: readonly ReadonlySet<string>[]): Timing {
  if (node.type !== "group")
    return {
      opening: openings.findIndex((ids) => ids.has(node.id)),
      waitsFor: isRelativeLeaf(node) ? "others" : node.type === "price" ? "prices" : "marks",
    };
  const parts = node.criteria.map((child) => timingOf(child, openings));
  return {
    opening: Math.max(...parts.map((part) => part.opening)),
    waitsFor: waits.findLast((wait) => parts.some((part) => part.waitsFor === wait)) ?? "marks",
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
    bars.push({ node, timing: onSubject ? { ...timing, waitsFor: "marks" } : timing });
  };
  lot.criteria.forEach(visit);
  return bars;
}
