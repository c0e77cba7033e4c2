import type { Alternative, Due, GroupResult } from "../../model/evaluation.js";
import type { Lot, Procedure } from "../../model/procedure.js";
import { figure } from "../../number/figure.js";
import { type Rational, zero } from "../../number/rational.js";
import { drawFor } from "../decisions.js";
import { decide, winsOf } from "../rank/decide.js";
import type { Keyed } from "../rank/keys.js";
import { type Ranked, rank } from "../rank/rank.js";
import { tieBreakers } from "../rank/tieBreaks.js";
import { type ScoredOption, scoreOptions } from "./alternatives.js";
import { discountsOf } from "./discounts.js";
import { type GroupStand, type Option, placeOf } from "./option.js";

/** Ways of awarding a group of lots held against one another. */
export interface Compared extends Pick<GroupResult, "compared" | "due"> {
  readonly outcome: Exclude<GroupResult["outcome"], "inAllocation">;
  readonly scored: readonly ScoredOption[];
  /** Those that nothing is better than. */
  readonly top: readonly Option[];
}

/**
 * Scores ways of awarding a group on one baseline over them all and ranks them. Under `lotWinners` a combination has to
 * be strictly better than the lots apart.
 */
export function compareOptions(
  stand: GroupStand,
  options: readonly Option[],
  owing: readonly Due[],
): Compared {
  const scored = scoreOptions(stand, options);
  const ranked = rankOptions(stand, scored);
  const due = [...owing, ...scored.flatMap((each) => each.due), ...ranked.due];
  return {
    outcome: outcomeOf(stand.procedure, due, ranked.ranked),
    compared: ranked.ranked.map((each) => alternative(stand, each)),
    due,
    scored,
    top: ranked.ranked.flatMap(({ rank: place, item }) => (place === 1 ? [item.scored.option] : [])),
  };
}

/** Whether combined offers are held against those who have the lots, whom they must outdo. */
export const isLotWinners = ({ tender: { award } }: Pick<Procedure, "tender">): boolean =>
  award.kind !== "eachLot" && award.compare === "lotWinners";

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
): Compared["outcome"] {
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
    winners: lots.map((lot, index) => ({
      lot: lot.id,
      bid: option.cards[index]?.bid.id ?? option.name,
      discounts: discountsOf(option.reductions?.[index]),
    })),
    rank: place,
    total: figure(total),
    price: figure(option.contractPrice ?? zero),
    keys: item.keyed.keys,
    points: Object.fromEntries(tops ?? []),
    settledBy,
    standing: from === round.index ? undefined : procedure.tender.rounds[from]?.id,
  };
}
