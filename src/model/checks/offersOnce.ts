import type { Draft } from "../draft/draft.js";
import { lotsKey, offersIn } from "../draft/offers.js";
import { roundId } from "../draft/places.js";
import { type Issue, issue, type Path, pathText } from "../issues.js";

/** A bid makes one offer in a round for a lot, or for one set of lots. */
export function offersOnce(draft: Draft): Issue[] {
  const first = new Map<string, Path>();
  return offersIn(draft).flatMap(({ path, bid, round, lots }) => {
    if (round === undefined || lots === undefined) return [];
    const key = JSON.stringify([path[1], round, lotsKey(lots)]);
    const before = first.get(key);
    first.set(key, before ?? path);
    if (before === undefined) return [];
    const figures = { bid: bid.id, round: roundId(draft, round), lots: lots.map((lot) => lot.id) };
    return [issue("duplicateOffer", path, { ...figures, first: pathText(before) })];
  });
}
