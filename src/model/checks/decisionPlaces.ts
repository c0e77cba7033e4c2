import type { DecisionDocument } from "../document/bids.js";
import { isWord } from "../draft/decision.js";
import type { Draft } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import { groupsOf } from "../draft/places.js";
import { type Issue, issue, type Path } from "../issues.js";
import { mustBeGroup } from "./combinedOffers.js";
import { lotList } from "./offerPlaces.js";

/** A decision is about a bid, a lot, a round and a matter that exist. */
export const decisionPlaces = (draft: Draft): Issue[] =>
  draft.decisions.flatMap((decision, index) =>
    decision === undefined ? [] : place(draft, decision, ["decisions", index]),
  );

function place(draft: Draft, { about, bid, lot, lots, round, order }: DecisionDocument, path: Path): Issue[] {
  const { known } = draft;
  const issues = [
    ...(isWord(about) ? [] : mustExist(criteriaOf(draft), "criterion or matter", about, [...path, "about"])),
    ...(bid === undefined ? [] : mustExist(known.bids, "bid", bid, [...path, "bid"])),
    ...(lot === undefined ? [] : mustExist(known.lots, "lot", lot, [...path, "lot"])),
    ...(lots === undefined ? [] : group(draft, lots, [...path, "lots"])),
    ...(round === undefined ? [] : mustExist(known.rounds, "round", round, [...path, "round"])),
    ...(order ?? []).flatMap((id, index) => mustExist(known.bids, "bid", id, [...path, "order", index])),
  ];
  if (lot !== undefined && lots !== undefined)
    issues.push(issue("placeUnclear", [...path, "lots"], { stated: ["lot", "lots"] }));
  return issues;
}

const criteriaOf = ({ trees, budgets }: Draft) =>
  knownOf([...trees.flatMap((tree) => tree.known.slots), ...budgets.map((budget) => budget?.id)]);

function group(draft: Draft, lots: readonly string[], path: Path): Issue[] {
  const issues = lotList(draft, lots, path);
  const groups = groupsOf(draft);
  return issues.length > 0 || groups === undefined ? issues : mustBeGroup(groups, lots, path);
}
