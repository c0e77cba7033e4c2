import type { Draft, DraftLot } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import { groupsOf } from "../draft/places.js";
import { type Issue, issue, type Path } from "../issues.js";

/** A round reopens "price", scored criteria of some lot it is held in, or combined offers where they are allowed. */
export const roundReopens = (draft: Draft): Issue[] =>
  draft.rounds.flatMap((round, index) => {
    if (round === undefined) return [];
    const path: Path = ["tender", "rounds", index];
    const of = (ids: readonly string[] | undefined, lots: readonly DraftLot[], at: Path): Issue[] =>
      (ids ?? []).flatMap((id, position) =>
        reopened(draft, round.id, id, lots, [...at, "reopens", position]),
      );
    return [
      ...of(round.reopens, draft.lots, path),
      ...(round.lots ?? []).flatMap(({ lot, reopens }, at) => {
        const named = draft.lots.filter((each) => each.id === lot);
        return named.length === 0 ? [] : of(reopens, named, [...path, "lots", at]);
      }),
    ];
  });

function reopened(draft: Draft, round: string, id: string, lots: readonly DraftLot[], path: Path): Issue[] {
  if (id === "price") return [];
  if (id === "combinations")
    return groupsOf(draft)?.length === 0 ? [issue("combinationsNotAllowed", path, { round })] : [];
  const nodes = lots.flatMap(({ tree }) => tree?.byId.get(id) ?? []);
  if (nodes.some((node) => node.type === "requirement"))
    return [issue("requirementReopened", path, { criterion: id })];
  return mustExist(knownOf(lots.flatMap((lot) => lot.tree?.known.slots ?? [])), "criterion", id, path);
}
