import type { LotResult, RankedBid } from "../model/evaluation.js";
import { type Figure, figure } from "../number/figure.js";
import { equal, percentOf, subtract } from "../number/rational.js";
import type { AssessedRound } from "../passes/assessRounds.js";
import { type Card, standIn } from "../passes/card.js";
import type { LotState } from "../passes/rank/lot.js";
import { absenceFrom } from "./absence.js";
import { difference, gainOf } from "./gain.js";
import { baselineMoves } from "./moves.js";
import { offersIn } from "./offers.js";
import type { BidMovement, BroughtChange, LotMovement, Moved, Placement, PriceChange } from "./records.js";
import { attributionOf } from "./steps.js";

/** What moved in one lot between two rounds; `rounds` are all those up to the later one. */
export function lotMovement(
  rounds: readonly AssessedRound[],
  from: AssessedRound,
  to: AssessedRound,
  index: number,
): LotMovement {
  const [was, now] = [from.lots[index] as LotState, to.lots[index] as LotState];
  const [before, after] = [from.results[index] as LotResult, to.results[index] as LotResult];
  const attribute = attributionOf(standIn(from.procedure, from.round, was.lot), was, now);
  const offers = (bid: string) => offersIn(rounds, was.lot.id, bid);
  const earlier = new Map(before.ranking.map((each) => [each.bid, each]));
  const later = new Map(after.ranking.map((each) => [each.bid, each]));
  const [cardBefore, cardAfter] = [cardsOf(was), cardsOf(now)];
  const bids = after.ranking.map((each): BidMovement => {
    const { bid } = each;
    const first = earlier.get(bid);
    const placed = placementOf(each);
    if (first === undefined)
      return { kind: "arrived", bid, offers: offers(bid), was: absenceFrom(before, bid), after: placed };
    const stood = placementOf(first);
    const moved: Moved = {
      kind: "moved",
      bid,
      offers: offers(bid),
      price: priceChange(first.price, each.price),
      brought: broughtChanges(was, cardBefore.get(bid), cardAfter.get(bid)),
      before: stood,
      steps: attribute(bid, stood, placed),
      after: placed,
      change: gainOf(stood, placed),
    };
    return moved;
  });
  const left = before.ranking.flatMap((each): BidMovement[] => {
    const { bid } = each;
    if (later.has(bid)) return [];
    const [stood, now] = [placementOf(each), absenceFrom(after, bid)];
    return [{ kind: "departed", bid, offers: offers(bid), before: stood, now }];
  });
  return {
    lot: was.lot.id,
    outcome: { before: before.outcome, after: after.outcome },
    baselines: baselineMoves(was.lot, was, now),
    bids: [...bids, ...left],
  };
}

const cardsOf = ({ ranked }: LotState): ReadonlyMap<string, Card> =>
  new Map(ranked.map(({ item }) => [item.name, item.card]));

const placementOf = ({ rank, total, price, keys, points, settledBy }: RankedBid): Placement => ({
  rank,
  total,
  price,
  keys,
  points,
  settledBy,
});

function priceChange(before: Figure | undefined, after: Figure | undefined): PriceChange | undefined {
  if (before === undefined || after === undefined) return undefined;
  const [was, now] = [before.value, after.value];
  const percent = percentOf(subtract(now, was), was);
  return { before, after, change: difference(before, after), percent: percent && figure(percent) };
}

function broughtChanges(
  { lot }: LotState,
  before: Card | undefined,
  after: Card | undefined,
): BroughtChange[] {
  return lot.leaves.flatMap(({ id }) => {
    const [was, now] = [before?.subjects.get(id), after?.subjects.get(id)];
    if (was === undefined || now === undefined || equal(was, now)) return [];
    return [{ criterion: id, before: figure(was), after: figure(now) }];
  });
}
