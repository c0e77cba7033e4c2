import type { Procedure } from "../../model/procedure.js";
import { add, divide, multiply, one, reduce, subtract, whole } from "../../number/rational.js";
import { lastOffer, unitOf } from "../../whatif/tipping/turn.js";
import type { PricesDrawn } from "../question.js";
import type { SweepRefusalFigures } from "../refusal.js";
import { isBad, readPercent } from "./numbers.js";
import type { Varied } from "./plan.js";

/** The prices that vary in some lots: those of the last offers for a lot alone, or of all where lots are awarded. */
export function pricesIn(
  { tender, bids }: Procedure,
  lots: ReadonlySet<string>,
  { percent }: PricesDrawn,
  isAwarded: boolean,
): Varied[] | { readonly refusal: SweepRefusalFigures } {
  const read = readPercent(percent);
  if (isBad(read)) return { refusal: read };
  const share = reduce(divide(read, whole(100n)));
  const found: Varied[] = [];
  for (const bid of bids)
    for (const offer of bid.offers) {
      const isMeant = offer.lots.some((lot) => lots.has(lot)) && (isAwarded || offer.lots.length === 1);
      if (!isMeant || lastOffer(bid, offer.lots) !== offer) continue;
      const of =
        offer.schedules.length > 0 ? "schedule" : offer.currency === undefined ? undefined : "currency";
      if (of !== undefined) return { refusal: { kind: "madeOfMore", bid: bid.id, of } };
      for (const [criterion, price] of offer.prices) {
        const unit = unitOf(tender, price);
        const units = reduce(divide(price, unit));
        const least = reduce(multiply(units, subtract(one, share)));
        const most = reduce(multiply(units, add(one, share)));
        const from = Number((least.n + least.d - 1n) / least.d);
        const to = Number(most.n / most.d);
        if (from < to) found.push({ kind: "price", bid: bid.id, offer, criterion, unit, from, to });
      }
    }
  return found;
}
