import type { Due, GroupResult, SetAside } from "../../model/evaluation.js";
import type { Procedure, Round } from "../../model/procedure.js";
import type { LotState } from "../rank/lot.js";
import { entryKey, type RoundOffers } from "../rounds.js";
import { type ScoredOption, scoreOptions } from "./alternatives.js";
import { combinedOffers, type LotGroup } from "./combined.js";
import { compareOptions, isLotWinners } from "./comparison.js";
import { type GroupStand, groupStand, type Option } from "./option.js";
import { mostPatterns, separateOption, separatePatterns } from "./patterns.js";

export interface GroupState {
  readonly result: GroupResult;
  readonly workings: readonly ScoredOption[];
  /** The best way, where the combination or one pattern wins. */
  readonly best: Option | undefined;
  /** The combined offers that are admitted, where they are compared in an allocation. */
  readonly offers: readonly Option[];
}

/** Holds the combined offers of a group against the lot winners, or against every pattern, as published. */
export function compareGroup(
  procedure: Procedure,
  round: Round,
  group: LotGroup,
  offers: RoundOffers,
  states: readonly LotState[],
): GroupState {
  const members = group.lots.map((id) => states.find((state) => state.lot.id === id) as LotState);
  const stand = groupStand(
    procedure,
    round,
    members.map((state) => state.lot),
  );
  const combined = combinedOffers(stand, group, offers, members);
  const living = combined.filter(({ verdict }) => verdict.kind !== "setAside");
  const setAside = combined.flatMap(({ option, verdict }): SetAside[] =>
    verdict.kind === "setAside" ? [{ bid: option.name, reasons: verdict.reasons }] : [],
  );
  const notInvited = offers.notInvited
    .filter(({ lots }) => entryKey("", lots) === entryKey("", group.lots))
    .map(({ lots: _lots, ...bid }) => bid);
  const head = { lots: group.lots, ref: group.ref, meta: group.meta, setAside, notInvited };
  const admitted = living.filter(({ verdict }) => verdict.kind === "admitted").map(({ option }) => option);
  const owing = living.flatMap(({ verdict }) => (verdict.kind === "due" ? verdict.due : []));
  if (procedure.tender.award.kind === "allocation") return inAllocation(stand, head, admitted, owing);
  // Without a combined offer there is nothing to hold the lot winners against.
  if (living.length === 0 && isLotWinners(procedure))
    return {
      result: { ...head, outcome: "separate", compared: [], due: [] },
      workings: [],
      best: undefined,
      offers: [],
    };
  const due: Due[] = [
    ...members
      .filter((state) => state.outcome === "incomplete")
      .map((state): Due => ({ kind: "lot", lot: state.lot.id })),
    ...owing,
  ];
  const patterns = separatePatterns(procedure, members);
  if (patterns === undefined) due.push({ kind: "tooManyPatterns", patterns: `${mostPatterns}` });
  const separate = (patterns ?? []).map((cards) => separateOption(stand, cards, undefined));
  const met = compareOptions(stand, [...separate, ...admitted], due);
  return {
    result: { ...head, outcome: met.outcome, compared: met.compared, due: met.due },
    workings: met.scored,
    best: met.outcome === "combined" || met.outcome === "separate" ? met.top[0] : undefined,
    offers: [],
  };
}

/**
 * Under an allocation combined offers are compared where the lots are given out. Where all ways are, their points are
 * those for anything but the price, and what these wait for holds the whole up.
 */
function inAllocation(
  stand: GroupStand,
  head: Pick<GroupResult, "lots" | "ref" | "meta" | "setAside" | "notInvited">,
  offers: readonly Option[],
  owing: readonly Due[],
): GroupState {
  const prices = new Set(
    stand.lots.flatMap(({ leaves }) => leaves.flatMap(({ id, type }) => (type === "price" ? [id] : []))),
  );
  const isTold = !isLotWinners(stand.procedure);
  const scored = scoreOptions(stand, offers).map((each) => ({
    ...each,
    workings: each.workings.filter(
      (working) =>
        isTold && working.of !== "sum" && !(working.of === "points" && prices.has(working.criterion)),
    ),
    due: each.due.filter((due) => isTold && !("criterion" in due && prices.has(due.criterion ?? ""))),
  }));
  const due = [...owing, ...scored.flatMap((each) => each.due)];
  const outcome = due.length > 0 ? "incomplete" : "inAllocation";
  return { result: { ...head, outcome, compared: [], due }, workings: scored, best: undefined, offers };
}
