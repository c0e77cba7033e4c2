import { isRelative } from "../../methods/method.js";
import type { Criterion, Group, Leaf, Lot } from "../../model/procedure.js";
import { looksAtPrice } from "../card.js";
import type { ScaledGroup } from "../score/tree.js";

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

/** Whether a leaf is scored once prices are open: a price, or a measure by the price. */
export const isPricedLeaf = (leaf: Leaf): boolean => leaf.type === "price" || looksAtPrice(leaf);

function timingOf(node: Criterion, openings: readonly ReadonlySet<string>[]): Timing {
  if (node.type !== "group")
    return {
      opening: openings.findIndex((ids) => ids.has(node.id)),
      waitsFor: isRelativeLeaf(node) ? "others" : isPricedLeaf(node) ? "prices" : "marks",
    };
  const raw = rawTimingOf(node, openings);
  return node.method !== undefined && isRelative(node.method) ? { ...raw, waitsFor: "others" } : raw;
}

/** When the points of a group's parts together are known. */
function rawTimingOf({ criteria }: Group, openings: readonly ReadonlySet<string>[]): Timing {
  const parts = criteria.map((child) => timingOf(child, openings));
  return {
    opening: Math.max(...parts.map((part) => part.opening)),
    waitsFor: waits.findLast((wait) => parts.some((part) => part.waitsFor === wait)) ?? "marks",
  };
}

/** The groups of a lot that other bids move, each after those inside it, with the opening at which they can be scored. */
export function relativeGroups(
  criteria: readonly Criterion[],
  openings: readonly ReadonlySet<string>[],
): { group: ScaledGroup; opening: number }[] {
  return criteria.flatMap((node) => {
    if (node.type !== "group") return [];
    const inside = relativeGroups(node.criteria, openings);
    const { method } = node;
    if (method === undefined || !isRelative(method)) return inside;
    return [...inside, { group: { ...node, method }, opening: rawTimingOf(node, openings).opening }];
  });
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
    const timing =
      node.type === "group" && node.minimum.on === "raw"
        ? rawTimingOf(node, openings)
        : timingOf(node, openings);
    const onSubject = node.minimum.kind === "score" || node.minimum.kind === "amount";
    bars.push({ node, timing: onSubject ? { ...timing, waitsFor: "marks" } : timing });
  };
  lot.criteria.forEach(visit);
  return bars;
}
