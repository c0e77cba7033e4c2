import type { Draft } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import { offersIn, type PlacedOffer } from "../draft/offers.js";
import { scheduleOf } from "../draft/schedule.js";
import { type Issue, issue } from "../issues.js";
import type { PriceBase } from "../schedule.js";

/** Every offer states its money on the published basis: the same prices, the same tax, a currency with a rate. */
export const offerBases = (draft: Draft): Issue[] =>
  offersIn(draft).flatMap((placed) => bases(draft, placed));

function bases(draft: Draft, { path, offer, bid, lots = [] }: PlacedOffer): Issue[] {
  const issues: Issue[] = [];
  if (offer.currency !== undefined && draft.currencies.every((each) => each !== undefined)) {
    const known = knownOf(draft.currencies.map((each) => each?.currency));
    issues.push(...mustExist(known, "currency with a published rate", offer.currency, [...path, "currency"]));
  }
  const schedule = lots[0] && scheduleOf(draft, lots[0]);
  if (schedule === undefined) return issues;
  const pairs = [
    ["pricesIn", baseText(offer.pricesIn), baseText(schedule.prices)],
    ["vat", offer.vat, schedule.vat?.offered],
  ] as const;
  for (const [key, stated, published] of pairs)
    if (stated !== undefined && stated !== published)
      issues.push(
        issue("priceBasisDiffers", [...path, key], { bid: bid.id, key, stated, published: published ?? "" }),
      );
  return issues;
}

const baseText = (base: PriceBase | undefined): string | undefined =>
  base && (base.kind === "real" ? `real, of ${base.date}` : "nominal");
