import type { Draft } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import { offersIn, type PlacedOffer } from "../draft/offers.js";
import type { Tree } from "../draft/tree.js";
import type { Issue } from "../issues.js";

/** What a bidder promises beside its measures belongs to an answer: a quality criterion, or a group, of every lot. */
export const offerCommitments = (draft: Draft): Issue[] => offersIn(draft).flatMap(commitments);

function commitments({ path, offer, lots = [] }: PlacedOffer): Issue[] {
  const [first, ...others] = Array.from(new Set(lots.flatMap(({ tree }) => tree ?? [])));
  if (offer.commitments === undefined || first === undefined) return [];
  if (![first, ...others].every((tree) => tree.complete)) return [];
  const answered = answeredIn(first).filter((id) => others.every((tree) => answeredIn(tree).includes(id)));
  const known = knownOf(answered);
  return offer.commitments.flatMap(({ criterion }, index) =>
    mustExist(known, "quality criterion", criterion, [...path, "commitments", index, "criterion"]),
  );
}

const answeredIn = ({ nodes }: Tree): string[] =>
  nodes.filter(({ type }) => type === "quality" || type === "group").map(({ id }) => id);
