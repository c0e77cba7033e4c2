import type { Evaluation, RoundResult } from "./model/evaluation.js";
import type { Procedure } from "./model/procedure.js";
import { written } from "./model/written.js";
import { type AssessedRound, assessRounds } from "./passes/assessRounds.js";
import { recommendAfter } from "./passes/award/award.js";
import { closedIn, openedIn } from "./passes/decisions.js";
import { workingsIn } from "./passes/findings/assessed.js";
import { findingsOf } from "./passes/findings/findings.js";
import { withFindings } from "./passes/findings/withFindings.js";
import { knownAfter } from "./passes/knownAfter.js";
import { lastRound } from "./passes/lastRound.js";

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
  const award = recommendAfter(assessed);
  const result = {
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
    workings: workingsIn(assessed),
    procedure,
  };
  return written(withFindings(result, () => findingsOf(procedure, assessed, award)));
}
