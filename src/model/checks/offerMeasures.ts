import type { Draft } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import { offersIn, type PlacedOffer } from "../draft/offers.js";
import { leavesOf } from "../draft/tree.js";
import type { Issue } from "../issues.js";

/** Amounts are offered for measures of every lot of the offer. */
export const offerMeasures = (draft: Draft): Issue[] => offersIn(draft).flatMap(measures);

function measures({ path, offer, lots = [] }: PlacedOffer): Issue[] {
  const trees = Array.from(new Set(lots.flatMap(({ tree }) => tree ?? [])));
  const [first, ...others] = trees;
  if (offer.measures === undefined || first === undefined || trees.some((tree) => !tree.complete)) return [];
  const shared = leavesOf(first)
    .filter(
      (leaf) => leaf.type === "measure" && others.every((tree) => tree.byId.get(leaf.id)?.type === "measure"),
    )
    .map((leaf) => leaf.id);
  return Object.keys(offer.measures).flatMap((id) =>
    mustExist(knownOf(shared), "measure", id, [...path, "measures", id]),
  );
}
