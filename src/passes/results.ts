import type { InvitedBid, LotResult, RankedBid, SetAside } from "../model/evaluation.js";
import type { Round, Tender } from "../model/procedure.js";
import type { RoundRules } from "../model/roundRules.js";
import { figure } from "../number/figure.js";
import type { AssessedLot } from "./assess.js";
import type { Card } from "./card.js";
import type { Placed } from "./rank/lot.js";
import type { Ranked } from "./rank/rank.js";
import { isOfEarlierRound } from "./reasons.js";
import type { RoundOffers } from "./rounds.js";

/** A lot's state as the result that is published. */
export function lotResult(
  {
    tender,
    round,
    offers,
    before,
  }: { tender: Tender; round: Round; offers: RoundOffers; before: LotResult | undefined },
  state: AssessedLot,
): LotResult {
  const earlier = new Map(before?.ranking.map((each) => [each.bid, each]));
  const publish = (ranked: readonly Ranked<Placed>[]): RankedBid[] =>
    ranked.map((each) => rankedBid(tender, round, each, earlier.get(each.item.name)));
  return {
    lot: state.lot.id,
    ref: state.lot.ref,
    meta: state.lot.meta,
    notHeld: round.rules.get(state.lot.id)?.held === false ? true : undefined,
    outcome: state.outcome,
    ranking: publish(state.ranked),
    setAside: state.cards.flatMap(({ bid, verdict, lapsed }): SetAside[] => {
      const aside = verdict.kind === "setAside" ? verdict : lapsed;
      return aside?.kind === "setAside"
        ? [{ bid: bid.id, ref: bid.ref, meta: bid.meta, reasons: aside.reasons }]
        : [];
    }),
    invited: invitedTo(round, offers, state),
    notInvited: offers.notInvited
      .filter(({ lots }) => lots.length === 1 && lots[0] === state.lot.id)
      .map(({ lots: _lots, ...bid }) => bid),
    abnormallyLow: state.abnormallyLow,
    withRejected: state.withRejected && publish(state.withRejected),
    due: state.due,
  };
}

/** Whom a later round invited in a lot: those that came to its gates, but for bids and offers that fell before. */
function invitedTo(round: Round, offers: RoundOffers, { lot, cards }: AssessedLot): LotResult["invited"] {
  const { held, invited: rule } = round.rules.get(lot.id) as RoundRules;
  if (round.index === 0 || !held) return undefined;
  const bids = cards.flatMap(({ bid, entered }): InvitedBid[] => {
    const isGone = entered.kind === "setAside" && entered.reasons.some(isOfEarlierRound);
    const invitation = offers.invitations(lot.id, bid.id);
    return isGone || invitation.kind !== "invited"
      ? []
      : [{ bid: bid.id, comparison: invitation.comparison }];
  });
  return { rule, bids };
}

function rankedBid(
  tender: Tender,
  round: Round,
  { item, rank, settledBy }: Ranked<Placed>,
  before: RankedBid | undefined,
): RankedBid {
  const { bid, offer, points } = item.card;
  const from = offer?.from ?? round.index;
  return {
    bid: bid.id,
    ref: bid.ref,
    meta: bid.meta,
    rank,
    total: figure(item.total),
    price: item.price && figure(item.price),
    evaluated: evaluatedOn(item.card),
    keys: item.keyed.keys,
    points: points as RankedBid["points"],
    settledBy,
    before: before && { rank: before.rank, total: before.total, price: before.price },
    standing: from === round.index ? undefined : tender.rounds[from]?.id,
  };
}

/** What the price criteria look at, where a ledger tells how it came about. */
function evaluatedOn({ workings }: Card): RankedBid["evaluated"] {
  const told = workings
    .filter((each) => each.of === "price")
    .map(({ criterion, value }) => [criterion, figure(value)] as const);
  return told.length === 0 ? undefined : Object.fromEntries(told);
}
