import { isRelative } from "../../methods/method.js";
import { filed } from "../../model/filed.js";
import type { Criterion, Lot, Procedure, QualityLeaf } from "../../model/procedure.js";
import { unscaled } from "../../model/resolve/criterion.js";
import { nodesOf } from "../../model/resolve/lot.js";
import { resolveMethod } from "../../model/resolve/method.js";
import { smallestUnit } from "../../number/currency.js";
import { figure } from "../../number/figure.js";
import { add, reduce, subtract } from "../../number/rational.js";
import { withCriteria, withLot } from "../altered/lot.js";
import { withPrice } from "../altered/price.js";
import type { Change } from "./changes.js";

/** What the formulas expose a result to beyond its marks: a cent in a price, and scores that are set against the best. */
export function* exposuresOf(procedure: Procedure): Generator<Change> {
  yield* unitsOf(procedure);
  yield* rescalingsOf(procedure);
}

/** Every price of every offer, one unit of money dearer and cheaper. */
function* unitsOf(procedure: Procedure): Generator<Change> {
  const { bids, tender } = procedure;
  const unit = smallestUnit(tender.currency);
  for (const { id, offers } of bids)
    for (const offer of offers)
      for (const [criterion, price] of offer.prices)
        for (const instead of [add(price, unit), subtract(price, unit)].map(reduce))
          if (instead.n >= 0n)
            yield {
              what: {
                code: "oneUnitDecides",
                bid: id,
                criterion,
                lots: offer.lots,
                round: tender.rounds[offer.round]?.id as string,
                price: figure(price),
                instead: figure(instead),
              },
              lots: offer.lots,
              altered: withPrice(procedure, id, offer, criterion, instead),
              without: undefined,
            };
}

/** Criteria and groups whose score is set against those of other bids: as if they earned their share of the scale. */
function* rescalingsOf(procedure: Procedure): Generator<Change> {
  const having = new Map<string, string[]>();
  for (const { id: lot, criteria } of procedure.tender.lots)
    for (const node of nodesOf(criteria).filter(isRescaled))
      filed(having, node.id, (): string[] => []).push(lot);
  for (const [criterion, lots] of having)
    yield {
      what: { code: "rescalingDecides", criterion, lots },
      lots,
      altered: lots.reduce((so, lot) => withLot(so, lot, (each) => plainly(each, criterion)), procedure),
      without: undefined,
    };
}

const isRescaled = ({ type, method }: Criterion): boolean =>
  (type === "quality" || type === "group") && method !== undefined && isRelative(method);

const plainly = (lot: Lot, id: string): Lot =>
  withCriteria(
    lot,
    lot.criteria.map((node) => unscaledIn(node, id)),
  );

function unscaledIn(node: Criterion, id: string): Criterion {
  if (node.type === "group") {
    const criteria = node.criteria.map((child) => unscaledIn(child, id));
    return node.id === id ? { ...node, method: undefined, criteria } : { ...node, criteria };
  }
  return node.id === id && node.type === "quality" ? byShare(node) : node;
}

const byShare = (leaf: QualityLeaf): QualityLeaf => ({
  ...leaf,
  method: resolveMethod("quality", unscaled, {
    weight: leaf.weight,
    top: leaf.scale.top,
    bottom: leaf.scale.bottom,
  }),
});
