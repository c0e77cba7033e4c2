import type { Draft } from "../draft/draft.js";
import { isComplete } from "../draft/faults.js";
import { knownOf, mustExist } from "../draft/known.js";
import { type Issue, issue } from "../issues.js";

/** Every bid states, as true or false, each fact on which an adjustment depends, and no other. */
export function bidFacts(draft: Draft): Issue[] {
  if (!isComplete(draft.adjustmentRules)) return [];
  const asked = new Map<string, string>();
  for (const rule of draft.adjustmentRules) {
    const fact = rule?.when ?? rule?.unless;
    if (rule !== undefined && fact !== undefined && !asked.has(fact)) asked.set(fact, rule.id);
  }
  const known = knownOf(Array.from(asked.keys()));
  return draft.bids.flatMap((bid, index) => {
    if (bid === undefined) return [];
    const facts = (bid.facts ?? {}) as Readonly<Record<string, boolean>>;
    return [
      ...Object.keys(facts).flatMap((fact) => mustExist(known, "fact", fact, ["bids", index, "facts", fact])),
      ...Array.from(asked)
        .filter(([fact]) => !Object.hasOwn(facts, fact))
        .map(([fact, rule]) =>
          issue("factMissing", ["bids", index, "facts", fact], { bid: bid.id, fact, rule }),
        ),
    ];
  });
}
