import type { Criterion, Lot } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import { levelOf } from "../../whatif/altered/weight.js";
import { type Siblings, siblingsIn } from "../../whatif/triangle/siblings.js";
import type { WeightsDrawn } from "../question.js";
import type { SweepRefusalFigures } from "../refusal.js";

/** The criteria of a lot that share out what they weigh, in the order in which they are named; or why they do not. */
export function siblingsOf(lot: Lot, weights: WeightsDrawn): Siblings | SweepRefusalFigures {
  const criteria = namedIn(lot, weights);
  const found = criteria.length === 0 ? undefined : siblingsIn(lot, criteria);
  if (found === undefined) return { kind: "notSiblings", criteria };
  if ("kind" in found) {
    if (found.kind !== "unknownCriterion") return found;
    const known = nodesOf(lot.criteria).map(({ id }) => id);
    return { kind: "unknown", what: "criterion", id: found.criterion, known };
  }
  const isShared = found.nodes.length > 1 && found.nodes.every(isWeighed);
  return isShared ? found : { kind: "notSiblings", criteria };
}

/** Those that are named; with ranges all of their level, and where none are named all at the top. */
function namedIn(lot: Lot, weights: WeightsDrawn): readonly string[] {
  if (weights.kind === "order") return weights.places.flat();
  if (weights.kind !== "ranges") return weights.criteria ?? weighedIn(lot.criteria);
  const named = weights.ranges.map(({ criterion }) => criterion);
  const level = levelOf(lot.criteria, named[0] ?? "")?.level ?? [];
  return [...named, ...weighedIn(level).filter((id) => !named.includes(id))];
}

const weighedIn = (level: readonly Criterion[]): string[] => level.filter(isWeighed).map(({ id }) => id);

/** Whether a criterion has a weight: under some rules a price has none. */
const isWeighed = (node: Criterion): boolean => node.type !== "price" || node.method !== undefined;
