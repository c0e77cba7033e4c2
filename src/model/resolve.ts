import { type Rational, whole } from "../number/rational.js";
import type { BidDocument, DecisionDocument, OfferDocument, ScoresheetDocument } from "./document/bids.js";
import type { CriterionDocument } from "./document/criteria.js";
import type { ProcedureDocument } from "./document/document.js";
import type { RoundDocument, TenderDocument } from "./document/tender.js";
import type {
  Bid,
  Decision,
  Lot,
  Offer,
  Panels,
  Procedure,
  Round,
  Roundings,
  Sheet,
  Tender,
} from "./procedure.js";
import { resolveMinimum } from "./resolve/criterion.js";
import { exact, exactly } from "./resolve/figures.js";
import { resolveLots } from "./resolve/lot.js";
import { resolveRule } from "./resolve/method.js";

/** Binds a checked document: ids to records, text to exact figures, weights to effective weights, methods to formulas. */
export function resolve(document: ProcedureDocument): Procedure {
  const tender = resolveTender(document.tender);
  const order = { lots: tender.lots.map((lot) => lot.id), rounds: tender.rounds.map((round) => round.id) };
  const bids = resolveBids(document, tender, order);
  const made: Omit<Procedure, keyof { [K in keyof Procedure as K extends symbol ? K : never]: true }> = {
    document,
    tender,
    bids,
    panels: resolvePanels(tender, bids),
    decisions: resolveDecisions(document.decisions ?? [], order),
  };
  return made as Procedure;
}

interface Order {
  readonly lots: readonly string[];
  readonly rounds: readonly string[];
}

const roundIndex = (order: Order, id: string | undefined): number =>
  id === undefined ? 0 : order.rounds.indexOf(id);

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
    agreement: document.agreement ?? "consensus",
    rounding: Object.fromEntries(
      (document.rounding ?? []).map(({ of, places, mode }) => [of, { places: Number(places), mode }]),
    ) as Roundings,
    rule: { kind: rule.kind, weighsPrice: rule.weighsPrice, keys: rule.keys, procedure: rule.procedure },
    minimum: document.minimum && resolveMinimum(document.minimum),
    tieWithin: exactly(document.tieWithin),
    tieBreaks: document.tieBreaks ?? [],
    award: document.award ?? { kind: "eachLot" },
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

/** The ids of all leaves at or under the criteria named. */
function leavesUnder(lots: readonly Lot[], ids: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (criteria: Lot["criteria"], inside: boolean): void => {
    for (const each of criteria) {
      const named = inside || ids.includes(each.id);
      if (each.type === "group") visit(each.criteria, named);
      else if (named || (each.type === "price" && ids.includes("price"))) found.add(each.id);
    }
  };
  for (const lot of lots) visit(lot.criteria, false);
  return found;
}

function openingsOf(envelopes: TenderDocument["envelopes"], lots: readonly Lot[]): ReadonlySet<string>[] {
  if (envelopes !== undefined) return envelopes.map((ids) => leavesUnder(lots, ids));
  return [new Set(lots.flatMap((lot) => lot.leaves.map((leaf) => leaf.id)))];
}

function resolveRound(document: RoundDocument, index: number, lots: readonly Lot[]): Round {
  const reopens = document.reopens ?? [];
  const leaves = leavesUnder(lots, reopens);
  const { invited } = document;
  return {
    id: document.id,
    title: document.title,
    ref: document.ref,
    meta: document.meta,
    index,
    reopensPrice:
      lots.some((lot) => lot.leaves.some((leaf) => leaf.type === "price" && leaves.has(leaf.id))) ||
      reopens.includes("price"),
    reopensCombinations: reopens.includes("combinations"),
    reopens: leaves,
    ifNoOffer: document.ifNoOffer,
    priceRise: document.priceRise,
    invited:
      invited === undefined || invited.kind === "all"
        ? { kind: "all" }
        : invited.kind === "best"
          ? { kind: "best", count: Number(invited.count), by: "total" }
          : { kind: "minimumTotal", total: exact(invited.total) },
  };
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

function resolveOffer(document: OfferDocument, tender: Tender, order: Order): Offer {
  const named = document.lots ?? order.lots;
  const lots = order.lots.filter((id) => named.includes(id));
  const first = tender.lots.find((lot) => lot.id === lots[0]) as Lot;
  const leaves = first.leaves.filter((leaf) => leaf.type === "price").map((leaf) => leaf.id);
  const prices = new Map<string, Rational>();
  for (const [leaf, price] of Object.entries(document.prices ?? {})) prices.set(leaf, exact(price));
  if (document.price !== undefined && leaves[0] !== undefined) prices.set(leaves[0], exact(document.price));
  const only = leaves.length === 1 ? prices.get(leaves[0] as string) : exactly(document.price);
  return {
    round: roundIndex(order, document.round),
    lots,
    prices,
    contractPrice: exactly(document.contractPrice) ?? only,
    submitted: document.submitted,
    measures: new Map(Object.entries(document.measures ?? {}).map(([id, amount]) => [id, exact(amount)])),
    revises: leavesUnder(tender.lots, document.revises ?? []),
    ref: document.ref,
    meta: document.meta,
  };
}

/** Where the sheets on a combined offer are filed. */
export const combinedPlace = (lots: readonly string[]): string => lots.join("\t");

type Sheets = Map<string, Map<string, Map<string, Sheet[]>>>;

/** Files the sheets by bid, place and criterion. */
function resolveSheets(documents: readonly ScoresheetDocument[], order: Order): Sheets {
  const sheets: Sheets = new Map();
  for (const document of documents) {
    const combined =
      document.combined && combinedPlace(order.lots.filter((id) => document.combined?.includes(id)));
    const ofBid = filed(sheets, document.bid, () => new Map<string, Map<string, Sheet[]>>());
    const inPlace = filed(ofBid, combined ?? document.lot ?? "", () => new Map<string, Sheet[]>());
    filed(inPlace, document.criterion, (): Sheet[] => []).push({
      round: roundIndex(order, document.round),
      marks: (document.marks ?? []).map(({ by, mark, reason }) => ({ by, mark: exact(mark), reason })),
      agreed: document.agreed && { score: exact(document.agreed.score), reason: document.agreed.reason },
      accepted: exactly(document.accepted),
      ref: document.ref,
      meta: document.meta,
    });
  }
  return sheets;
}

/** Under an average every evaluator who marked a criterion for one bid is expected to mark it for all. */
export function resolvePanels({ agreement }: Tender, bids: readonly Bid[]): Panels {
  const panels = new Map<string, Map<string, string[]>>();
  if (agreement !== "mean" && agreement !== "median") return panels;
  for (const { sheets } of bids)
    for (const [place, byCriterion] of sheets)
      for (const [criterion, filedHere] of byCriterion) {
        const inPlace = filed(panels, place, () => new Map<string, string[]>());
        const panel = filed(inPlace, criterion, (): string[] => []);
        for (const { by } of filedHere.flatMap((sheet) => sheet.marks))
          if (by !== undefined && !panel.includes(by)) panel.push(by);
      }
  return panels;
}

/** What is filed under a key, made where nothing is yet. */
function filed<T>(files: Map<string, T>, key: string, make: () => T): T {
  const found = files.get(key);
  if (found !== undefined) return found;
  const made = make();
  files.set(key, made);
  return made;
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
