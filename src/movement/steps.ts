import { figure } from "../number/figure.js";
import type { Card, Stand } from "../passes/card.js";
import { type LotState, type Placed, placedIn, rankPlaced } from "../passes/rank/lot.js";
import type { Ranking } from "../passes/rank/rank.js";
import { scoreAgain } from "../passes/score/again.js";
import { baselinesOf } from "./baselines.js";
import { type Earned, gainOf } from "./gain.js";
import type { Placement, Steps } from "./records.js";

/** What moved a bid that is in both rankings of a lot; undefined where its new offer has no value on the old baseline. */
export type Attribution = (bid: string, before: Placement, after: Placement) => Steps | undefined;

/**
 * Attributes movement in a fixed order: (1) the bid's own new offer on the old baseline, among the others' old offers;
 * (2) the others' new offers and departures, still on the old baseline; (3) the new baseline. No gate is asked in (1)
 * and (2): who is in the later ranking has passed them. Draws are those of the earlier round until (3).
 */
export function attributionOf(stand: Stand, from: LotState, to: LotState): Attribution {
  // Without a bid in the earlier ranking there is no baseline that it rests on, and no bid that moved.
  if (from.ranked.length === 0) return () => undefined;
  const { criteria, keys } = baselinesOf(from);
  const old = from.ranked.map(({ item }) => item);
  const moved = new Map(
    to.ranked.map(({ item }) => [item.name, scoreAgain(stand, item.card, criteria)] as const),
  );
  // Where every bid has its figures by itself, those of the others are as they were.
  const isApart = stand.procedure.tender.rule.procedure === undefined;
  const placedAmong = (others: readonly Placed[], card: Card): readonly Placed[] =>
    isApart
      ? [...others, ...placedIn(stand, [card], keys)]
      : placedIn(stand, [...others.map((each) => each.card), card], keys);
  const among = ranksIn(rankPlaced(stand, placedIn(stand, Array.from(moved.values()), keys)));
  return (bid, before, after) => {
    const others = old.filter(({ name }) => name !== bid);
    const placed = placedAmong(others, moved.get(bid) as Card);
    const own = rankPlaced(stand, placed).ranked.find(({ item }) => item.name === bid);
    if (own === undefined) return undefined;
    const halfway = earnedBy(own.item);
    return {
      own: { ...gainOf(before, halfway), rank: own.rank, keys: own.item.keyed.keys },
      others: { rank: among.size === moved.size ? among.get(bid) : undefined },
      baseline: { ...gainOf(halfway, after), rank: after.rank },
    };
  };
}

const ranksIn = ({ ranked }: Ranking<Placed>): ReadonlyMap<string, number> =>
  new Map(ranked.map(({ item, rank }) => [item.name, rank]));

const earnedBy = ({ card, total }: Placed): Earned => ({
  points: card.points as Earned["points"],
  total: figure(total),
});
