import type { Alternative, Due, GroupResult, SetAside } from "../../model/evaluation.js";
import type { Lot, Procedure, Round } from "../../model/procedure.js";
import { figure } from "../../number/figure.js";
import { type Rational, zero } from "../../number/rational.js";
import { drawFor } from "../decisions.js";
import { decide, winsOf } from "../rank/decide.js";
import type { Keyed } from "../rank/keys.js";
import type { LotState } from "../rank/lot.js";
import { type Ranked, rank } from "../rank/rank.js";
import { tieBreakers } from "../rank/tieBreaks.js";
import { entryKey, type RoundOffers } from "../rounds.js";
import { type ScoredOption, scoreOptions } from "./alternatives.js";
import { combinedOffers, type LotGroup } from "./combined.js";
import { type GroupStand, groupStand, type Option, placeOf } from "./option.js";
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
  if (procedure.tender.award.kind === "allocation")
    return {
      result: {
        ...head,
        outcome: owing.length > 0 ? "incomplete" : "inAllocation",
        compared: [],
        due: owing,
      },
      workings: [],
      best: undefined,
      offers: admitted,
    };
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
  const scored = scoreOptions(stand, [
    ...(patterns ?? []).map((cards) => separateOption(stand.lots[0] as Lot, cards)),
    ...admitted,
  ]);
  const ranked = rankOptions(stand, scored);
  due.push(...scored.flatMap((each) => each.due), ...ranked.due);
  const outcome = outcomeOf(procedure, due, ranked.ranked);
  return {
    result: { ...head, outcome, compared: ranked.ranked.map((each) => alternative(stand, each)), due },
    workings: scored,
    best: outcome === "combined" || outcome === "separate" ? ranked.ranked[0]?.item.scored.option : undefined,
    offers: [],
  };
}

const isLotWinners = ({ tender: { award } }: Procedure): boolean =>
  award.kind === "combinations" && award.compare === "lotWinners";

interface Contending {
  readonly scored: ScoredOption;
  readonly keyed: Keyed;
  readonly name: string;
  readonly price: Rational | undefined;
  readonly submitted: string | undefined;
  readonly pointsAt: (id: string) => Rational | undefined;
}

function rankOptions(
  stand: GroupStand,
  scored: readonly ScoredOption[],
): { ranked: readonly Ranked<Contending>[]; due: readonly Due[] } {
  const { tender } = stand.procedure;
  const lot = stand.lots[0] as Lot;
  const keyed = decide(
    tender.rule,
    lot.keys,
    lot.criteria,
    tender.rounding,
    scored.map(({ option, total, points, amounts }) => ({
      place: placeOf(stand, option),
      total,
      price: optionPrice(lot, option),
      pointsAt: (id: string) => points[id],
      amountAt: (id: string) => amounts.get(id),
    })),
  );
  // A way of which a figure that decides is not known cannot be placed, and holds up the group.
  const items = scored.flatMap((each, index): Contending[] => {
    const found = keyed[index] as Keyed;
    if (found.due.length > 0) return [];
    const { name, contractPrice: price, submitted } = each.option;
    return [{ scored: each, keyed: found, name, price, submitted, pointsAt: (id) => each.points[id] }];
  });
  const open = keyed.flatMap((each) => each.due);
  const draw = drawFor({
    procedure: stand.procedure,
    round: stand.round,
    lots: stand.lots.map((each) => each.id),
  });
  const wins = winsOf(tender.rule);
  const alone = rank(items, (item) => item.keyed.values, wins, [], tender.tieWithin);
  // A tie with the lots taken apart leaves them apart: only combined offers may be untied.
  const apart = alone.ranked.some((each) => each.rank === 1 && each.item.scored.option.kind === "separate");
  if (apart && isLotWinners(stand.procedure)) return { ranked: alone.ranked, due: [...open, ...alone.due] };
  // Lots are drawn between bids: ways that name several bids stay tied.
  const drawable = alone.ranked.every((each) => each.rank > 1 || each.item.scored.option.kind === "combined");
  const settled = rank(
    items,
    (item) => item.keyed.values,
    wins,
    tieBreakers<Contending>(
      drawable ? tender.tieBreaks : tender.tieBreaks.filter(({ kind }) => kind !== "drawnOrder"),
      draw?.order,
    ),
    tender.tieWithin,
  );
  return { ranked: settled.ranked, due: [...open, ...settled.due] };
}

const optionPrice = (lot: Lot, option: Option): Rational | undefined => {
  const leaves = lot.leaves.filter((leaf) => leaf.type === "price");
  return leaves.length === 1 && leaves[0] !== undefined
    ? option.prices.get(leaves[0].id)
    : option.contractPrice;
};

function outcomeOf(
  procedure: Procedure,
  due: readonly Due[],
  ranked: readonly Ranked<Contending>[],
): GroupResult["outcome"] {
  if (due.length > 0) return "incomplete";
  const top = ranked.filter((each) => each.rank === 1);
  if (top.length === 0) return "noAdmissibleBid";
  if (
    top.some((each) => each.item.scored.option.kind === "separate") &&
    (isLotWinners(procedure) || top.length === 1)
  )
    return "separate";
  return top.length === 1 ? "combined" : "tied";
}

function alternative(
  { procedure, round, lots }: GroupStand,
  { item, rank: place, settledBy }: Ranked<Contending>,
): Alternative {
  const { option, points, total } = item.scored;
  const from = option.answers?.from ?? round.index;
  const tops = lots[0]?.criteria.flatMap((node) =>
    points[node.id] === undefined ? [] : [[node.id, figure(points[node.id] as Rational)] as const],
  );
  return {
    kind: option.kind,
    winners: lots.map((lot, index) => ({ lot: lot.id, bid: option.cards[index]?.bid.id ?? option.name })),
    rank: place,
    total: figure(total),
    price: figure(option.contractPrice ?? zero),
    keys: item.keyed.keys,
    points: Object.fromEntries(tops ?? []),
    settledBy,
    standing: from === round.index ? undefined : procedure.tender.rounds[from]?.id,
  };
}
