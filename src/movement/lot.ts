import type { LotResult } from "../model/evaluation.js";
import { figure } from "../number/figure.js";
import { equal } from "../number/rational.js";
import type { AssessedRound } from "../passes/assessRounds.js";
import { type Card, standIn } from "../passes/card.js";
import type { LotState } from "../passes/rank/lot.js";
import { gainOf } from "./gain.js";
import { baselineMoves } from "./moves.js";
import { offersIn } from "./offers.js";
import { placings } from "./placings.js";
import type { BidMovement, BroughtChange, LotMovement } from "./records.js";
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
  const [cardBefore, cardAfter] = [cardsOf(was), cardsOf(now)];
  const bids = placings(before, after).map((each): BidMovement => {
    const { kind, bid } = each;
    if (kind === "arrived") return { kind, bid, offers: offers(bid), was: each.was, after: each.after };
    if (kind === "departed") return { kind, bid, offers: offers(bid), before: each.before, now: each.now };
    return {
      kind,
      bid,
      offers: offers(bid),
      price: each.price,
      brought: broughtChanges(was, cardBefore.get(bid), cardAfter.get(bid)),
      before: each.before,
      steps: attribute(bid, each.before, each.after),
      after: each.after,
      change: gainOf(each.before, each.after),
    };
  });
  return {
    lot: was.lot.id,
    outcome: { before: before.outcome, after: after.outcome },
    baselines: baselineMoves(was.lot, was, now),
    bids,
  };
}

const cardsOf = ({ ranked }: LotState): ReadonlyMap<string, Card> =>
  new Map(ranked.map(({ item }) => [item.name, item.card]));

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
