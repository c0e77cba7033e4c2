import type { Draft } from "../draft/draft.js";
import { isComplete } from "../draft/faults.js";
import { lotsKey, offersIn, offersOf, type PlacedOffer } from "../draft/offers.js";
import { groupsOf, lotSet, roundId } from "../draft/places.js";
import { type Issue, issue, type Path } from "../issues.js";
import { isHeldIn, rulesIn } from "../roundRules.js";

/** A combined offer is for exactly one of the groups of lots, and not new where a round does not reopen them. */
export function combinedOffers(draft: Draft): Issue[] {
  const groups = groupsOf(draft);
  return offersIn(draft)
    .filter(({ offer }) => new Set(offer.lots).size > 1)
    .flatMap((placed) => {
      const { path, offer, lots } = placed;
      if (lots === undefined) return [];
      const apart = groups === undefined ? [] : mustBeGroup(groups, offer.lots ?? [], [...path, "lots"]);
      return apart.length > 0 ? apart : closed(draft, placed);
    });
}

/** An issue where lots are not exactly one of the groups. */
export function mustBeGroup(
  groups: readonly (readonly string[])[],
  lots: readonly string[],
  path: Path,
): Issue[] {
  const key = lotSet(Array.from(new Set(lots)));
  if (groups.some((group) => lotSet(group) === key)) return [];
  return [
    issue("lotsNotGrouped", path, { lots, groups: groups.slice(0, 10).map((group) => group.join(" + ")) }),
  ];
}

function closed(draft: Draft, { path, bid, round, lots = [] }: PlacedOffer): Issue[] {
  const rules = round === undefined ? undefined : draft.rounds[round];
  if (!round || rules === undefined || !isComplete(bid.offers)) return [];
  const isReopened = lots.some(({ id }) => rulesIn(rules, id).reopens?.includes("combinations"));
  if (isReopened || !lots.every(({ id }) => isHeldIn(rules, id))) return [];
  const key = lotsKey(lots);
  const hadBefore = offersOf(draft, bid.id).some(
    (each) =>
      (each.round === undefined || each.round < round) &&
      (each.lots === undefined || lotsKey(each.lots) === key),
  );
  return hadBefore ? [] : [issue("combinationClosed", path, { bid: bid.id, round: roundId(draft, round) })];
}
