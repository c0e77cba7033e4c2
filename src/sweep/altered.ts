import { mapped } from "../model/filed.js";
import type { Sheet } from "../model/panel.js";
import type { Bid, Lot, Offer, Procedure } from "../model/procedure.js";
import { multiply, type Rational, reduce, whole } from "../number/rational.js";
import { pricedAt } from "../whatif/altered/price.js";
import { type RecordedAt, scoredAt } from "../whatif/altered/score.js";
import { withWeights } from "../whatif/altered/weight.js";
import type { Varied } from "./plan/plan.js";

/** The procedure of one scenario: every varied figure is the one that was drawn for it. */
export function alteredBy(
  procedure: Procedure,
  varied: readonly Varied[],
  drawn: (row: number) => number,
): Procedure {
  const weights = new Map<string, Map<string, Rational>>();
  const prices = new Map<Offer, Map<string, Rational>>();
  const scores = new Map<Sheet, [RecordedAt, Rational][]>();
  for (const [row, each] of varied.entries()) {
    const figure = drawn(row);
    if (each.kind === "weight") {
      const { lots, sum, parts } = each.level;
      const weight = reduce(multiply(sum, { n: BigInt(figure), d: BigInt(parts) }));
      for (const lot of lots) weights.set(lot, (weights.get(lot) ?? new Map()).set(each.criterion, weight));
    } else if (each.kind === "price") {
      const price = reduce(multiply(each.unit, whole(BigInt(figure))));
      prices.set(each.offer, (prices.get(each.offer) ?? new Map()).set(each.criterion, price));
    } else {
      const { at } = each.figure;
      const set: [RecordedAt, Rational] = [at, each.points[figure] as Rational];
      scores.set(at.sheet, [...(scores.get(at.sheet) ?? []), set]);
    }
  }
  const { tender, bids } = procedure;
  const lots = tender.lots.map((lot): Lot => {
    const own = weights.get(lot.id);
    return own === undefined ? lot : withWeights(lot, own);
  });
  return {
    ...procedure,
    tender: { ...tender, lots },
    bids: prices.size + scores.size === 0 ? bids : bids.map((bid) => withFigures(bid, prices, scores)),
  };
}

const withFigures = (
  bid: Bid,
  prices: ReadonlyMap<Offer, ReadonlyMap<string, Rational>>,
  scores: ReadonlyMap<Sheet, readonly [RecordedAt, Rational][]>,
): Bid => ({
  ...bid,
  offers: bid.offers.map((offer) =>
    Array.from(prices.get(offer) ?? []).reduce((made, [leaf, price]) => pricedAt(made, leaf, price), offer),
  ),
  sheets: mapped(bid.sheets, (criteria) =>
    mapped(criteria, (sheets) =>
      sheets.map((sheet) =>
        (scores.get(sheet) ?? []).reduce((made, [at, to]) => scoredAt(made, at, to), sheet),
      ),
    ),
  ),
});
