import type { Draft } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import { offersIn, type PlacedOffer } from "../draft/offers.js";
import { namedLeaves, roundId } from "../draft/places.js";
import { type Issue, issue, type Path } from "../issues.js";
import { rulesIn } from "../roundRules.js";

/** An offer revises only criteria, or groups of them, that its round reopens. */
export const offerRevises = (draft: Draft): Issue[] =>
  offersIn(draft).flatMap((placed) =>
    (placed.offer.revises ?? []).flatMap((id, at) =>
      revised(draft, placed, id, [...placed.path, "revises", at]),
    ),
  );

function revised(draft: Draft, { round, lots }: PlacedOffer, id: string, path: Path): Issue[] {
  const rules = round === undefined ? undefined : draft.rounds[round];
  const placed = (lots ?? []).flatMap(({ id: lot, tree }) => (tree === undefined ? [] : [{ lot, tree }]));
  const trees = placed.map(({ tree }) => tree);
  if (round === undefined || rules === undefined || trees.length === 0) return [];
  const named = trees.map((tree) => Array.from(namedLeaves(tree, [id])));
  if (named.every((leaves) => leaves.length === 0))
    return id === "price"
      ? []
      : mustExist(knownOf(trees.flatMap((tree) => tree.known.slots)), "criterion", id, path);
  const isOpen = placed.every(({ lot, tree }, index) => {
    const open = namedLeaves(tree, rulesIn(rules, lot).reopens ?? []);
    return named[index]?.every((leaf) => open.has(leaf)) === true;
  });
  return isOpen ? [] : [issue("notReopened", path, { criterion: id, round: roundId(draft, round) })];
}
