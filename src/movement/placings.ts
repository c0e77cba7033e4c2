import type { LotResult, RankedBid } from "../model/evaluation.js";
import { type Figure, figure } from "../number/figure.js";
import { percentOf } from "../number/rational.js";
import { absenceFrom } from "./absence.js";
import { difference } from "./gain.js";
import type { Placement, Placing, PriceChange } from "./records.js";

/** Where every bid of a lot stood and stands: by rank in the later ranking, then those who left by the rank they had. */
export function placings(before: LotResult, after: LotResult): Placing[] {
  const earlier = new Map(before.ranking.map((each) => [each.bid, each]));
  const later = new Set(after.ranking.map((each) => each.bid));
  const present = after.ranking.map((each): Placing => {
    const { bid } = each;
    const first = earlier.get(bid);
    const placed = placementOf(each);
    if (first === undefined) return { kind: "arrived", bid, was: absenceFrom(before, bid), after: placed };
    const price = priceChange(first.price, each.price);
    return { kind: "moved", bid, price, before: placementOf(first), after: placed };
  });
  const left = before.ranking.flatMap((each): Placing[] => {
    const { bid } = each;
    if (later.has(bid)) return [];
    return [{ kind: "departed", bid, before: placementOf(each), now: absenceFrom(after, bid) }];
  });
  return [...present, ...left];
}

const placementOf = ({ rank, total, price, keys, points, settledBy }: RankedBid): Placement => ({
  rank,
  total,
  price,
  keys,
  points,
  settledBy,
});

function priceChange(before: Figure | undefined, after: Figure | undefined): PriceChange | undefined {
  if (before === undefined || after === undefined) return undefined;
  const change = difference(before, after);
  const percent = percentOf(change.value, before.value);
  return { before, after, change, percent: percent && figure(percent) };
}
