import type { Due } from "../../model/evaluation.js";
import type { Lot, PriceLeaf } from "../../model/procedure.js";
import type { LedgerEntry, Working } from "../../model/working.js";
import type { Rational } from "../../number/rational.js";
import type { Standing } from "../card.js";
import { adjusted } from "../price/adjusted.js";
import { filledBy, holeIn, isTold, offeredFor, offeredWorking, priced } from "../price/read.js";
import type { GroupStand } from "./option.js";

/** What the price criteria look at for a combined offer: the schedules of its lots together. */
export interface CombinedPrices {
  readonly prices: ReadonlyMap<string, Rational>;
  readonly workings: readonly Working[];
  readonly due: readonly Due[];
}

export function combinedPrices(stand: GroupStand, standing: Standing): CombinedPrices {
  const prices = new Map<string, Rational>();
  const due: Due[] = [];
  const lots = stand.lots.map((lot) => lot.id);
  const bid = standing.bid.id;
  const place = { round: stand.round.id, lots, bid };
  const first = stand.lots[0] as Lot;
  const workings: Working[] =
    first.schedule === undefined ? [] : [offeredWorking(stand, bid, lots, standing)];
  for (const leaf of first.leaves) {
    if (leaf.type !== "price") continue;
    const offered = offeredFor(stand.lots, standing, leaf);
    if (offered === undefined) {
      due.push({ kind: "price", bid, criterion: leaf.id });
      continue;
    }
    const filled = stand.lots.flatMap((lot) => filledBy(lot, lot.id, standing, leafIn(lot, leaf), []));
    const made = adjustments(stand, standing, leaf, offered);
    due.push(...made.due);
    const working = priced(stand, leaf, standing, offered, filled, made.entries);
    const hole = holeIn(working);
    if (hole !== undefined) due.push({ kind: "formulaUndefined", bid, criterion: leaf.id, hole });
    prices.set(leaf.id, working.value);
    if (isTold(working)) workings.push({ ...place, ...working });
  }
  return { prices, workings, due };
}

const leafIn = (lot: Lot, leaf: PriceLeaf): PriceLeaf =>
  (lot.leaves.find(({ id }) => id === leaf.id) as PriceLeaf | undefined) ?? leaf;

/** A formula looks at the combined price once; amounts stated for the lots are added up. */
function adjustments(stand: GroupStand, { bid }: Standing, leaf: PriceLeaf, offered: Rational) {
  const entries: LedgerEntry[] = [];
  const due: Due[] = [];
  const first = stand.lots[0] as Lot;
  for (const rule of first.adjustments.filter(({ on }) => on.has(leaf.id)))
    for (const lot of rule.method === undefined ? stand.lots : [first]) {
      const made = adjusted(lot, bid, stand.round.index, offered, [rule]);
      entries.push(
        ...made.entries.map((entry) => (rule.method === undefined ? { ...entry, lot: lot.id } : entry)),
      );
      due.push(...made.due);
    }
  return { entries, due };
}
