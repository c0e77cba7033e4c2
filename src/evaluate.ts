import type { Evaluation, LotResult, RoundResult } from "./model/evaluation.js";
import type { Finding } from "./model/finding.js";
import type { Procedure } from "./model/procedure.js";
import type { Working } from "./model/working.js";
import { written } from "./model/written.js";
import { assessLot } from "./passes/assess.js";
import { lotGroups, recommend } from "./passes/award/award.js";
import { compareGroup } from "./passes/award/groups.js";
import { closedIn, openedIn } from "./passes/decisions.js";
import type { Assessed } from "./passes/findings/assessed.js";
import { findingsIn, findingsInTender } from "./passes/findings/findings.js";
import { lotResult } from "./passes/results.js";
import { type Earlier, offersOf, type RoundOffers } from "./passes/rounds.js";

/**
 * Evaluates a procedure by its published rules: round by round and lot by lot the bids pass the gates, are
 * scored and ranked; then lots and combined offers are compared, and what the rules recommend is stated.
 *
 * Total: it returns for every procedure and never throws. What is not known yet is due, never zero.
 */
export function evaluate(procedure: Procedure): Evaluation {
  const { tender } = procedure;
  const rounds: RoundResult[] = [];
  const findings: Finding[] = findingsInTender(procedure);
  const workings: Working[] = [];
  let earlier: Earlier | undefined;
  let assessed: Assessed["earlier"];
  let award = recommend(procedure, tender.rounds[0] as (typeof tender.rounds)[0], [], []);
  for (const round of tender.rounds.slice(0, lastRound(procedure) + 1)) {
    const offers = offersOf(procedure, round, earlier);
    const lots = tender.lots.map((lot) => assessLot(procedure, round, offers, lot));
    const groups = lotGroups(procedure).map((group) => compareGroup(procedure, round, group, offers, lots));
    const results = lots.map((state): LotResult => {
      const before = earlier?.lots.find((each) => each.lot === state.lot.id);
      return lotResult({ tender, round, offers, before }, state);
    });
    rounds.push({
      round: round.id,
      deadline: round.deadline,
      closed: closedIn(procedure, round.index),
      opened: openedIn(procedure, round.index),
      ref: round.ref,
      meta: round.meta,
      lots: results,
      groups: groups.map((group) => group.result),
    });
    findings.push(...findingsIn({ procedure, round, offers, lots, groups, earlier: assessed }));
    for (const { cards } of lots) for (const card of cards) workings.push(...card.workings);
    for (const group of groups) for (const option of group.workings) workings.push(...option.workings);
    if (round.index === 0 || isOffered(offers, round.index) || closedIn(procedure, round.index))
      award = recommend(procedure, round, lots, groups);
    earlier = { offers, lots: results };
    assessed = { round, offers, lots };
  }
  return written({
    tender: tender.id,
    ref: tender.ref,
    meta: tender.meta,
    rounds,
    award,
    findings,
    workings,
    procedure,
  });
}

/** Whether somebody who is invited sent an offer: a round that nobody answered settles nothing until it is closed. */
const isOffered = ({ entries }: RoundOffers, round: number): boolean =>
  Array.from(entries.values()).some(({ standing }) => standing.from === round);

/** The last round to which any bid sent an offer, read or not, or that is recorded as closed. */
function lastRound(procedure: Procedure): number {
  const offered = procedure.bids.flatMap((bid) => bid.offers.map((offer) => offer.round));
  const closed = procedure.tender.rounds.flatMap(({ index }) => (closedIn(procedure, index) ? [index] : []));
  return [...offered, ...closed].reduce((last, round) => Math.max(last, round), 0);
}
