import { compare } from "../../number/rational.js";
import type { RoundDocument } from "../document/tender.js";
import type { Draft, DraftLot } from "../draft/draft.js";
import { isComplete } from "../draft/faults.js";
import { isLate } from "../draft/late.js";
import { lotsKey, offersIn, type PlacedOffer } from "../draft/offers.js";
import { namedLeaves, reopensPrice } from "../draft/places.js";
import { type Figured, type Stated, statedIn } from "../draft/standing.js";
import { leavesUnder } from "../draft/tree.js";
import { filed } from "../filed.js";
import { type Issue, issue } from "../issues.js";
import { exact } from "../resolve/figures.js";
import { isHeldIn, rulesIn } from "../roundRules.js";

/** In a later round only what is reopened differs from what a bid has offered for the same lots before. */
export function closedFigures(draft: Draft): Issue[] {
  const chains = new Map<string, PlacedOffer[]>();
  for (const placed of offersIn(draft)) {
    if (placed.lots === undefined || placed.round === undefined || !isComplete(placed.bid.offers)) continue;
    const key = JSON.stringify([placed.path[1], lotsKey(placed.lots)]);
    filed(chains, key, (): PlacedOffer[] => []).push(placed);
  }
  return Array.from(chains.values()).flatMap((chain) => (chain.length < 2 ? [] : along(draft, chain)));
}

function along(draft: Draft, chain: readonly PlacedOffer[]): Issue[] {
  const issues: Issue[] = [];
  let standing: Stated | undefined;
  let last: number | undefined;
  for (const placed of chain.toSorted((a, b) => (a.round ?? 0) - (b.round ?? 0))) {
    const { lots = [], round } = placed;
    // Two offers of one round are reported as such; what came late is not read.
    if (round === last || isLate(draft, placed)) continue;
    last = round;
    const rules = round === undefined ? undefined : draft.rounds[round];
    // What a round without shape reopens is not known, nor what stands after it.
    if (rules === undefined || lots.some(({ tree }) => tree?.complete !== true)) return issues;
    // An offer in a round that is not held for it is reported as such.
    if (lots.some(({ id }) => !isHeldIn(rules, id))) continue;
    const now = statedIn(placed);
    if (standing !== undefined) issues.push(...changes(rules, lots, standing, now));
    if (standing === undefined) standing = now;
    else if (!lapses(rules, lots, standing, now)) standing = over(standing, now);
  }
  return issues;
}

function changes(rules: RoundDocument, lots: readonly DraftLot[], standing: Stated, now: Stated): Issue[] {
  const leaves = lots.flatMap(({ id, tree }) =>
    tree === undefined ? [] : Array.from(namedLeaves(tree, rulesIn(rules, id).reopens ?? [])),
  );
  const open = new Set(leaves.map((leaf) => leaf.id));
  // A group is reopened as far as one of its parts is.
  for (const node of lots.flatMap(({ tree }) => tree?.nodes ?? []))
    if (node.type === "group" && leavesUnder(node).some((leaf) => open.has(leaf.id))) open.add(node.id);
  const changed = Array.from(now.figures).flatMap(([what, figure]) =>
    open.has(figure.criterion) ? [] : change(rules, what, standing.figures.get(what), figure),
  );
  // A contract price that is the only price is reported as that price.
  const isReported = changed.some((each) => each.path === now.contractPrice?.path);
  if (now.contractPrice === undefined || isReported || lots.some((lot) => reopensPrice(rules, lot)))
    return changed;
  return [...changed, ...change(rules, "contractPrice", standing.contractPrice, now.contractPrice)];
}

function change({ id }: RoundDocument, what: string, before: Figured | undefined, now: Figured): Issue[] {
  if (before?.text === now.text) return [];
  const figures = { before: before?.text ?? "not stated", after: now.text };
  return [issue("closedFigureChanged", now.path, { what, round: id, ...figures })];
}

/** Where a dearer offer does not count, the one before it still stands. */
const lapses = (
  rules: RoundDocument,
  lots: readonly DraftLot[],
  { contractPrice: before }: Stated,
  { contractPrice: now }: Stated,
) =>
  lots.some(({ id }) => rulesIn(rules, id).priceRise === "previousOfferStands") &&
  before !== undefined &&
  now !== undefined &&
  compare(exact(now.text), exact(before.text)) > 0;

const over = (standing: Stated, now: Stated): Stated => ({
  figures: new Map([...standing.figures, ...now.figures]),
  contractPrice: now.contractPrice ?? standing.contractPrice,
});
