import type { Criterion, Lot } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import { levelOf } from "../../whatif/altered/weight.js";
import type { WeightsDrawn } from "../question.js";
import type { SweepRefusalFigures } from "../refusal.js";

export interface Siblings {
  readonly nodes: readonly Criterion[];
}

/** The criteria of a lot that share out what they weigh, in the order in which they are named; or why they do not. */
export function siblingsOf(lot: Lot, weights: WeightsDrawn): Siblings | SweepRefusalFigures {
  const named = namedIn(lot, weights);
  const known = nodesOf(lot.criteria);
  const unknown = named.find((id) => known.every((node) => node.id !== id));
  if (unknown !== undefined)
    return { kind: "unknown", what: "criterion", id: unknown, known: known.map(({ id }) => id) };
  const level = levelOf(lot.criteria, named[0] ?? "")?.level.filter(isWeighed) ?? [];
  const nodes =
    weights.kind === "ranges" ? level : named.flatMap((id) => level.find((node) => node.id === id) ?? []);
  const isOnce =
    new Set(named).size === named.length && named.every((id) => nodes.some((node) => node.id === id));
  if (nodes.length < 2 || !isOnce) return { kind: "notSiblings", criteria: named };
  if (nodes.every(({ declared }) => declared.weight.n === 0n))
    return { kind: "noWeight", criteria: nodes.map(({ id }) => id) };
  const hollow = nodesOf(nodes).find((node) => node.declared.of.n === 0n);
  return hollow === undefined
    ? { nodes }
    : { kind: "noWeight", criteria: [hollow.declared.parent as string] };
}

function namedIn(lot: Lot, weights: WeightsDrawn): readonly string[] {
  if (weights.kind === "ranges") return weights.ranges.map(({ criterion }) => criterion);
  if (weights.kind === "order") return weights.places.flat();
  return weights.criteria ?? lot.criteria.filter(isWeighed).map(({ id }) => id);
}

/** Whether a criterion has a weight: under some rules a price has none. */
const isWeighed = (node: Criterion): boolean => node.type !== "price" || node.method !== undefined;
