import type { Formula, Sum } from "../formula.js";
import { childrenOf } from "./walk.js";

/** Whether the value looks at the offer itself, by a figure of its own or its place, and not at all offers together alone. */
export function looksAtOffer(formula: Formula): boolean {
  const found = new Set<Sum>();
  const waiting = [formula.result];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part.kind === "name" || part.kind === "place") return true;
    if (found.has(part)) continue;
    found.add(part);
    if (part.kind === "step")
      waiting.push(...formula.steps.slice(part.slot, part.slot + 1).map(({ of }) => of));
    else waiting.push(...childrenOf(part));
  }
  return false;
}
