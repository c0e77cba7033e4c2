import { groupsIn } from "../document/award.js";
import type { RoundDocument } from "../document/tender.js";
import { rulesIn } from "../roundRules.js";
import type { Draft, DraftLot } from "./draft.js";
import { leavesOf, leavesUnder, type Node, type Tree } from "./tree.js";

/** A set of lots, whatever order it was written in. */
export const lotSet = (lots: readonly string[]): string => lots.toSorted().join("\n");

const lotMaps = new WeakMap<Draft, ReadonlyMap<string, DraftLot>>();

export function lotNamed(draft: Draft, id: string): DraftLot | undefined {
  const lots = lotMaps.get(draft) ?? new Map(draft.lots.map((lot) => [lot.id, lot]));
  lotMaps.set(draft, lots);
  return lots.get(id);
}

/** The lots of an offer or sheet: those named, or the only one there is; undefined where that cannot be told. */
export function lotsFor(draft: Draft, named: readonly string[] | undefined): DraftLot[] | undefined {
  const ids =
    named ?? (draft.known.lots.complete && draft.known.lots.ids.length === 1 ? draft.known.lots.ids : []);
  const lots = ids.flatMap((id) => lotNamed(draft, id) ?? []);
  return lots.length === 0 || lots.length < ids.length ? undefined : lots;
}

/** The groups of lots for which combined offers are allowed; undefined where the award has no shape. */
export function groupsOf({ tender, lacks }: Draft): readonly (readonly string[])[] | undefined {
  if (lacks.has("award")) return undefined;
  return groupsIn(tender.award).map((group) =>
    Array.from(new Set(Array.isArray(group) ? group : group.lots)),
  );
}

/** The lots that are compared as a whole: each group, or all of them where the prices of whole patterns are scored. */
export function comparedIn(draft: Draft): readonly (readonly string[])[] {
  const { award } = draft.tender;
  const isOfAll =
    award?.kind === "allocation" && award.rule.kind === "bestOverall" && award.rule.compare === "allPatterns";
  return isOfAll ? [draft.lots.map(({ id }) => id)] : (groupsOf(draft) ?? []);
}

/** The place of a round in the order of rounds, a round left out being the first; undefined where unknown. */
export function roundIndex({ known }: Draft, id: string | undefined): number | undefined {
  const index = id === undefined ? 0 : known.rounds.slots.indexOf(id);
  return index < 0 ? undefined : index;
}

export const roundId = ({ known }: Draft, index: number): string => known.rounds.slots[index] ?? "";

/** The leaves of a tree that ids name, by themselves, by a group, or as "price", which means every price. */
export function namedLeaves(tree: Tree, ids: readonly string[]): Set<Node> {
  const named = new Set(ids.flatMap((id) => (tree.allById.get(id) ?? []).flatMap(leavesUnder)));
  if (ids.includes("price")) for (const leaf of leavesOf(tree)) if (leaf.type === "price") named.add(leaf);
  return named;
}

/** Whether a round reopens the price of the contract for a lot: any price criterion of it, or "price" as such. */
export function reopensPrice(round: RoundDocument, { id, tree }: DraftLot): boolean {
  const { reopens = [] } = rulesIn(round, id);
  if (reopens.includes("price")) return true;
  return tree !== undefined && Array.from(namedLeaves(tree, reopens)).some((leaf) => leaf.type === "price");
}

export const pricesOf = (tree: Tree): Node[] => leavesOf(tree).filter((leaf) => leaf.type === "price");
