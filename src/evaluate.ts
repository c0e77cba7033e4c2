import type { Evaluation, RoundResult } from "./model/evaluation.js";
import type { Procedure } from "./model/procedure.js";
import type { Working } from "./model/working.js";
import { written } from "./model/written.js";
import { type AssessedRound, assessRounds } from "./passes/assessRounds.js";
import { recommendAfter } from "./passes/award/award.js";
import { closedIn, openedIn } from "./passes/decisions.js";
import { findingsIn, findingsInAward, findingsInTender } from "./passes/findings/findings.js";
import { knownAfter } from "./passes/knownAfter.js";

/**
 * Evaluates a procedure by its published rules: round by round and lot by lot the bids pass the gates, are
 * scored and ranked; then lots and combined offers are compared, and what the rules recommend is stated.
 *
 * Total: it returns for every procedure and never throws. What is not known yet is due, never zero.
 */
export const evaluate = (procedure: Procedure): Evaluation => evaluateTo(procedure, lastRound(procedure));

/**
 * Evaluates a procedure as it stood when a round was over: the rankings and findings up to then, and what the rules
 * would have recommended. No offer, mark or decision of a later round is read.
 *
 * Undefined where the tender has no such round, or no bid has sent an offer to it or to a later one.
 */
export function stateAfter(procedure: Procedure, round: string): Evaluation | undefined {
  const index = procedure.tender.rounds.findIndex(({ id }) => id === round);
  if (index < 0 || index > lastRound(procedure)) return undefined;
  return evaluateTo(knownAfter(procedure, index), index);
}

function evaluateTo(procedure: Procedure, last: number): Evaluation {
  const { tender } = procedure;
  const assessed = assessRounds(procedure, last) as [AssessedRound, ...AssessedRound[]];
  const workings: Working[] = [];
  for (const { lots, groups } of assessed) {
    for (const { cards } of lots) for (const card of cards) workings.push(...card.workings);
    for (const group of groups) for (const option of group.workings) workings.push(...option.workings);
  }
  const { award, workings: compared } = recommendAfter(assessed);
  workings.push(...compared);
  return written({
    tender: tender.id,
    ref: tender.ref,
    meta: tender.meta,
    rounds: assessed.map(
      ({ round, results, groups }): RoundResult => ({
        round: round.id,
        deadline: round.deadline,
        closed: closedIn(procedure, round.index),
        opened: openedIn(procedure, round.index),
        ref: round.ref,
        meta: round.meta,
        lots: results,
        groups: groups.map((group) => group.result),
      }),
    ),
    award,
    findings: [
      ...findingsInTender(procedure),
      ...assessed.flatMap(findingsIn),
      ...findingsInAward(procedure, award),
    ],
    workings,
    procedure,
  });
}

/** The last round to which any bid sent an offer, read or not, or that is recorded as closed. */
function lastRound(procedure: Procedure): number {
  let last = 0;
  for (const bid of procedure.bids) for (const offer of bid.offers) last = Math.max(last, offer.round);
  for (const { index } of procedure.tender.rounds)
    if (closedIn(procedure, index)) last = Math.max(last, index);
  return last;
}
