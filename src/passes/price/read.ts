import type { Hole } from "../../formula/valuation.js";
import type { Due } from "../../model/evaluation.js";
import type { Leaf, Lot, PriceLeaf } from "../../model/procedure.js";
import { answerTo, cellsIn, isAnswered, paidToBidder } from "../../model/schedule.js";
import type { LedgerEntry, Working } from "../../model/working.js";
import { add, divide, equal, type Rational, reduce, sum } from "../../number/rational.js";
import {
  admitted,
  type Card,
  gate,
  isIn,
  type Stand,
  type Standing,
  together,
  type Verdict,
} from "../card.js";
import { recallSubject } from "../known.js";
import { roundedAt } from "../score/rounded.js";
import { adjusted } from "./adjusted.js";
import { type Imputations, type Imputed, imputedIn } from "./imputed.js";
import { convertedTo, correctionOf, type Filled, ledgerOn } from "./ledger.js";

/**
 * Puts on each card what the price and cost criteria look at, or says what is due before they can. The figures for
 * lines that a bid does not serve are taken over the bids that are still in.
 */
export function readPrices(stand: Stand, cards: readonly Card[], leaves: readonly Leaf[]): void {
  const prices = leaves.filter((leaf): leaf is PriceLeaf => leaf.type === "price");
  const imputations = imputedIn(stand.lot, cards);
  gate(cards, (card) => dueOnce(together(prices.map((leaf) => readPrice(stand, card, leaf, imputations)))));
  if (prices.length > 0) for (const card of cards) if (isIn(card)) tellOffered(stand, card);
}

/** What several criteria wait for is due once. */
function dueOnce(verdict: Verdict): Verdict {
  if (verdict.kind !== "due") return verdict;
  const each = new Map(verdict.due.map((due) => [JSON.stringify(due), due]));
  return { kind: "due", due: Array.from(each.values()) };
}

function readPrice(stand: Stand, card: Card, leaf: PriceLeaf, imputations: Imputations): Verdict {
  if (recallSubject(stand, card, leaf)) return admitted;
  const due = (each: Due): Verdict => ({ kind: "due", due: [each] });
  const offer = card.offer as Standing;
  const offered = offeredFor([stand.lot], offer, leaf);
  if (offered === undefined) return due({ kind: "price", bid: card.bid.id, criterion: leaf.id });
  const imputed = imputedFor(stand.lot, offer, imputations);
  if (!Array.isArray(imputed))
    return due({ kind: "formulaUndefined", bid: card.bid.id, criterion: imputed.line, hole: imputed.hole });
  const filled = filledBy(stand.lot, undefined, offer, leaf, imputed);
  const place = { round: stand.round.id, lots: stand.lots, bid: card.bid.id };
  const rules = stand.lot.adjustments.filter(({ on }) => on.has(leaf.id));
  const made = adjusted(stand.lot, card.bid, stand.round.index, offered, rules);
  if (made.due.length > 0) return { kind: "due", due: made.due };
  const working = priced(stand, leaf, offer, offered, filled, made.entries);
  const hole = holeIn(working);
  if (hole !== undefined)
    return due({ kind: "formulaUndefined", bid: card.bid.id, criterion: leaf.id, hole });
  card.subjects.set(leaf.id, working.value);
  if (isTold(working)) card.workings.push({ ...place, ...working });
  return admitted;
}

/** What a criterion starts from: the price of the contract where there is a schedule, else the price for itself. */
export function offeredFor(lots: readonly Lot[], offer: Standing, { id }: PriceLeaf): Rational | undefined {
  const schedules = lots.flatMap(({ schedule }) => schedule ?? []);
  if (schedules.length === 0) return offer.prices.get(id);
  return schedules.every((schedule) => isAnswered(schedule, offer.lines)) ? offer.contractPrice : undefined;
}

/** Why an entry of a ledger has no value, where one has none: then nothing is made of the rest. */
export const holeIn = ({ entries }: Pick<Priced, "entries">): Hole | undefined =>
  entries.find(({ valuation }) => valuation?.hole !== undefined)?.valuation?.hole;

/** What stands for the lines that an offer does not serve, or the line for which nothing does. */
function imputedFor(
  { schedule }: Lot,
  { lines }: Standing,
  imputations: Imputations,
): Imputed[] | { readonly line: string; readonly hole: Hole } {
  const found: Imputed[] = [];
  for (const line of schedule?.lines ?? []) {
    if (answerTo(line, lines) !== "notServed") continue;
    const imputed = imputations.get(line.id);
    if (imputed === undefined || typeof imputed === "string")
      return { line: line.id, hole: imputed ?? "noOffers" };
    found.push(imputed);
  }
  return found;
}

/** An offer on the schedule of a lot, as one criterion sees it. */
export const filledBy = (
  { schedule }: Lot,
  named: string | undefined,
  { lines }: Standing,
  { counts }: PriceLeaf,
  imputed: readonly Imputed[],
): Filled[] =>
  schedule === undefined ? [] : [{ schedule, lot: named, counts, cells: cellsIn(schedule, lines), imputed }];

type Priced = Omit<Working & { readonly of: "price" }, "round" | "lots" | "bid">;

/** The ledger of one criterion, from the offered price to what is compared. */
export function priced(
  { procedure }: Pick<Stand, "procedure">,
  leaf: PriceLeaf,
  offer: Standing,
  offered: Rational,
  filled: readonly Filled[],
  adjustments: readonly LedgerEntry[],
): Priced {
  const corrections = filled.length === 0 ? [] : correctionOf(offered, filled, convertedTo(procedure, offer));
  const entries = [...corrections, ...filled.flatMap(ledgerOn), ...adjustments];
  const all = reduce(add(offered, sum(entries.map(({ amount }) => amount))));
  const { per } = leaf.counts;
  const before = per === undefined ? all : reduce(divide(all, per.by));
  const { value, rounded } = roundedAt(procedure.tender.rounding, "price", before);
  return {
    of: "price",
    criterion: leaf.id,
    offered,
    currency: offer.currency,
    entries,
    per,
    value,
    rounded,
  };
}

/** Whether there is more to tell of a price than that it was offered. */
export const isTold = ({ currency, entries, per, rounded }: Priced): boolean =>
  currency !== undefined || entries.length > 0 || per !== undefined || rounded !== undefined;

/** Tells once for each bid how the lines of its offer add up. */
function tellOffered(stand: Stand, card: Card): void {
  const offer = card.offer as Standing;
  if (stand.lot.schedule === undefined || card.workings.some(({ of }) => of === "offered")) return;
  card.workings.push(offeredWorking(stand, card.bid.id, stand.lots, offer));
}

export function offeredWorking(
  { round }: Pick<Stand, "round">,
  bid: string,
  lots: readonly string[],
  { schedules, lines, contractPrice }: Standing,
): Working {
  const cells = schedules.flatMap((schedule) => cellsIn(schedule, lines));
  const value = paidToBidder(cells);
  const printed = contractPrice === undefined || equal(contractPrice, value) ? undefined : contractPrice;
  return { of: "offered", round: round.id, lots, bid, cells, printed, value, rounded: undefined };
}
