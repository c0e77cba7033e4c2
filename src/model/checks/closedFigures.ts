import { compare, type Rational } from "../../number/rational.js";
import type { RoundDocument } from "../document/tender.js";
import type { Draft, DraftLot } from "../draft/draft.js";
import { isComplete } from "../draft/faults.js";
import { plainText } from "../draft/figures.js";
import { isLate } from "../draft/late.js";
import { lotsKey, offersIn, type PlacedOffer } from "../draft/offers.js";
import { namedLeaves, reopensPrice } from "../draft/places.js";
import { type Figured, over, type Priced, type Stated, statedIn } from "../draft/standing.js";
import { leavesUnder } from "../draft/tree.js";
import { filed } from "../filed.js";
import { type Issue, issue } from "../issues.js";
import { isHeldIn, rulesIn } from "../roundRules.js";
import type { LineAnswer } from "../schedule.js";

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

const nothingStated: Stated = {
  figures: new Map(),
  lines: new Map(),
  schedules: [],
  path: [],
  contractPrice: undefined,
};

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
    const now = statedIn(draft, placed);
    if (now === undefined) return issues;
    const next: Stated = over(standing ?? nothingStated, now);
    if (standing !== undefined) issues.push(...changes(rules, lots, standing, now));
    if (standing === undefined || !lapses(rules, lots, standing, next)) standing = next;
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
  if (!lots.some((lot) => reopensPrice(rules, lot))) changed.push(...lineChanges(rules, standing, now));
  // A contract price that is the only price is reported as that price.
  const isReported = changed.some((each) => each.path === now.contractPrice?.path);
  if (now.contractPrice === undefined || isReported || lots.some((lot) => reopensPrice(rules, lot)))
    return changed;
  return [
    ...changed,
    ...change(rules, "contractPrice", told(standing.contractPrice), told(now.contractPrice)),
  ];
}

const told = <P extends Priced | undefined>(price: P) =>
  (price && { criterion: "", text: plainText(price.value), path: price.path }) as P extends Priced
    ? Figured
    : undefined;

/** A line of the schedule is closed with the price. */
function lineChanges({ id: round }: RoundDocument, standing: Stated, now: Stated): Issue[] {
  return Array.from(now.lines).flatMap(([line, answer]) => {
    const before = standing.lines.get(line);
    const [was, is] = [answerText(before), answerText(answer)];
    if (was === is) return [];
    const figures = { what: line, round, before: was, after: is };
    return [issue("closedFigureChanged", [...now.path, "lines", line], figures)];
  });
}

const answerText = (answer: LineAnswer | undefined): string =>
  answer === undefined
    ? "not stated"
    : answer === "notServed"
      ? "not served"
      : Array.from(new Set(answer.map(plainText))).length === 1
        ? plainText(answer[0] as Rational)
        : answer.map(plainText).join(", ");

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
  compare(now.value, before.value) > 0;
