import type { Evaluation } from "../model/evaluation.js";
import { published } from "../model/written.js";
import { type AssessedRound, assessRounds } from "../passes/assessRounds.js";
import { recommendAfter } from "../passes/award/award.js";
import { groupMovements } from "./groups.js";
import { lotMovement } from "./lot.js";
import type { Movement } from "./records.js";

/** Two evaluated rounds, by id; left out: the last one, and the one before it. */
export interface Between {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Says of every bid in every lot what moved between two rounds, and what moved it: its own new offer on the old
 * baseline, then the others' new offers and departures, then the new baseline. What the bid gains in the first and in
 * the third adds up exactly to the change; the second shows in its rank.
 *
 * The rounds are taken through the passes once more. Undefined where the evaluation holds no such rounds.
 */
export function movement(evaluation: Evaluation, between: Between = {}): Movement | undefined {
  const { procedure, rounds } = evaluation;
  const indexOf = (id: string): number => rounds.findIndex(({ round }) => round === id);
  const end = between.to === undefined ? rounds.length - 1 : indexOf(between.to);
  const start = between.from === undefined ? end - 1 : indexOf(between.from);
  if (start < 0 || end < 0) return undefined;
  const assessed = assessRounds(procedure, Math.max(start, end));
  const [from, to] = [assessed[start] as AssessedRound, assessed[end] as AssessedRound];
  const awardAfter = (index: number) =>
    recommendAfter(assessed.slice(0, index + 1) as [AssessedRound, ...AssessedRound[]]).award;
  return published({
    from: from.round.id,
    to: to.round.id,
    lots: procedure.tender.lots.map((_lot, index) => lotMovement(assessed, from, to, index)),
    groups: groupMovements(from, to),
    award: { before: awardAfter(start), after: awardAfter(end) },
  });
}
