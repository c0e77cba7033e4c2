import type { Baseline } from "../formula/valuation.js";
import type { LotState } from "../passes/rank/lot.js";

/** The baselines on which the ranking of a lot rests. */
export interface Baselines {
  /** By criterion and group. */
  readonly criteria: ReadonlyMap<string, Baseline>;
  /** By the position of the rule's keys; empty where the total alone decides. */
  readonly keys: readonly Baseline[];
}

/** Reads the baselines from the workings of the bids that were ranked: the very ones, nothing is taken again. */
export function baselinesOf({ ranked }: LotState): Baselines {
  const criteria = new Map<string, Baseline>();
  const keys: Baseline[] = [];
  for (const working of ranked[0]?.item.card.workings ?? []) {
    if (working.of === "points") criteria.set(working.criterion, working.valuation.baseline);
    if (working.of === "key") keys[working.key] = working.valuation.baseline;
  }
  return { criteria, keys };
}
