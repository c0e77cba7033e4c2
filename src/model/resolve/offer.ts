import { type EnergyValue, energyValue } from "../../methods/energyService.js";
import type { Rational } from "../../number/rational.js";
import type { OfferDocument } from "../document/bids.js";
import type { Quantities } from "../measure.js";
import type { Lot, MeasureLeaf, Offer, Tender } from "../procedure.js";
import { exact, exactly } from "./figures.js";
import { isEnergyOffer, resolveCommitment, resolveEnergyOffer, resolveQuantities } from "./measure.js";
import { type Order, roundIndex } from "./order.js";
import { leavesUnder } from "./round.js";

/** Binds an offer: amounts to their criteria, and what is computed from it computed. */
export function resolveOffer(document: OfferDocument, tender: Tender, order: Order): Offer {
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
    ...resolveClaims(document, first),
    commitments: resolveCommitments(document),
    revises: leavesUnder(tender.lots, document.revises ?? []),
    ref: document.ref,
    meta: document.meta,
  };
}

/** What most offers hold of these; one map for them all. */
const none: ReadonlyMap<string, never> = new Map<string, never>();

const resolveCommitments = ({ commitments }: OfferDocument): Offer["commitments"] =>
  commitments === undefined ? none : new Map(commitments.map((each) => [each.id, resolveCommitment(each)]));

/** What an offer states of measures: quantities, and the amounts that procedures compute from it. */
function resolveClaims({ measures }: OfferDocument, lot: Lot): Pick<Offer, "measures" | "computed"> {
  if (measures === undefined) return { measures: none, computed: none };
  const quantities = new Map<string, Quantities>();
  const computed = new Map<string, EnergyValue>();
  for (const [id, claim] of Object.entries(measures))
    if (!isEnergyOffer(claim)) quantities.set(id, resolveQuantities(claim));
    else {
      const leaf = lot.leaves.find((each): each is MeasureLeaf => each.type === "measure" && each.id === id);
      if (leaf?.procedure !== undefined)
        computed.set(id, energyValue(leaf.procedure, resolveEnergyOffer(claim)));
    }
  return { measures: quantities, computed };
}
