import { whole } from "../number/rational.js";
import type { BidDocument, DecisionDocument } from "./document/bids.js";
import type { CriterionDocument } from "./document/criteria.js";
import type { ProcedureDocument } from "./document/document.js";
import type { TenderDocument } from "./document/tender.js";
import { filed } from "./filed.js";
import type { Bid, Decision, Lot, Procedure, Roundings, Tender } from "./procedure.js";
import { undoRefinements } from "./refinements.js";
import { resolveMinimum } from "./resolve/criterion.js";
import { resolveUndisclosed } from "./resolve/disclosure.js";
import { exactly } from "./resolve/figures.js";
import { resolveLots } from "./resolve/lot.js";
import { resolveRule } from "./resolve/method.js";
import { resolveOffer } from "./resolve/offer.js";
import { type Order, roundIndex } from "./resolve/order.js";
import { resolveEvaluators, resolvePanels, resolveSheets } from "./resolve/panel.js";
import { leavesUnder, resolveRound } from "./resolve/round.js";

/** Binds a checked document: ids to records, text to exact figures, weights to effective weights, methods to formulas. */
export function resolve(document: ProcedureDocument): Procedure {
  const tender = resolveTender(document.tender);
  const order = { lots: tender.lots.map((lot) => lot.id), rounds: tender.rounds.map((round) => round.id) };
  const bids = resolveBids(document, tender, order);
  const made: Omit<Procedure, keyof { [K in keyof Procedure as K extends symbol ? K : never]: true }> = {
    document,
    tender,
    bids,
    evaluators: resolveEvaluators(document),
    panels: resolvePanels(document, tender, bids),
    decisions: resolveDecisions(document.decisions ?? [], order),
  };
  return made as Procedure;
}

function resolveTender(document: TenderDocument): Tender {
  const rule = resolveRule(document.combine, pricedIn(document));
  const lots = resolveLots(document, rule);
  return {
    id: document.id,
    title: document.title,
    currency: document.currency,
    ref: document.ref,
    meta: document.meta,
    outOf: exactly(document.outOf) ?? whole(100n),
    lots,
    rounds: (document.rounds ?? [{ id: "only" }]).map((round, index) => resolveRound(round, index, lots)),
    openings: openingsOf(document.envelopes, lots),
    reasonsRequired: document.reasons === "required",
    rounding: Object.fromEntries(
      (document.rounding ?? []).map(({ of, places, mode }) => [of, { places: Number(places), mode }]),
    ) as Roundings,
    rule: { kind: rule.kind, weighsPrice: rule.weighsPrice, keys: rule.keys, procedure: rule.procedure },
    minimum: document.minimum && resolveMinimum(document.minimum),
    tieWithin: exactly(document.tieWithin),
    tieBreaks: document.tieBreaks ?? [],
    award: document.award ?? { kind: "eachLot" },
    refinements: document.refinements === undefined ? [] : undoRefinements(document).refinements,
    undisclosed: resolveUndisclosed(document),
  };
}

/** The criteria of any lot that are a price or hold one. */
function pricedIn({ criteria = [], lots = [] }: TenderDocument): string[] {
  const priced = (each: CriterionDocument): string[] => {
    if (each.type !== undefined) return each.type === "price" ? [each.id] : [];
    const inside = each.criteria.flatMap(priced);
    return inside.length === 0 ? [] : [each.id, ...inside];
  };
  return [...criteria, ...lots.flatMap((lot) => lot.criteria ?? [])].flatMap(priced);
}

function openingsOf(envelopes: TenderDocument["envelopes"], lots: readonly Lot[]): ReadonlySet<string>[] {
  if (envelopes !== undefined) return envelopes.map((ids) => leavesUnder(lots, ids));
  return [new Set(lots.flatMap((lot) => lot.leaves.map((leaf) => leaf.id)))];
}

function resolveBids(document: ProcedureDocument, tender: Tender, order: Order): Bid[] {
  const sheets = resolveSheets(document.scoresheets ?? [], order);
  return document.bids.map((bid) => resolveBid(bid, tender, order, sheets.get(bid.id) ?? new Map()));
}

function resolveBid(document: BidDocument, tender: Tender, order: Order, sheets: Bid["sheets"]): Bid {
  return {
    id: document.id,
    bidder: document.bidder,
    group: document.group,
    ref: document.ref,
    meta: document.meta,
    offers: document.offers.map((offer) => resolveOffer(offer, tender, order)),
    sheets,
  };
}

function resolveDecisions(documents: readonly DecisionDocument[], order: Order): Map<string, Decision[]> {
  const decisions = new Map<string, Decision[]>();
  for (const { envelope, figure, ...document } of documents)
    filed(decisions, document.bid ?? "", (): Decision[] => []).push({
      ...document,
      round: roundIndex(order, document.round),
      envelope: envelope === undefined ? undefined : Number(envelope),
      figure: exactly(figure),
    });
  return decisions;
}
