import type { Evaluation } from "../model/evaluation.js";
import { written } from "../model/written.js";
import { type AssessedRound, assessRounds } from "../passes/assessRounds.js";
import { awardedOn, finished } from "../passes/award/award.js";
import { awardBy, looks, optimumOf } from "../passes/award/best/bestOverall.js";
import { biddingsIn } from "../passes/award/best/bidding.js";
import { linearProblem, optimumFrom } from "../passes/award/best/linear.js";
import { questionOf } from "../passes/award/best/problem.js";
import { nothingMore } from "../passes/award/recommended.js";
import { findingsInAward } from "../passes/findings/findings.js";
import { type SolveEffort, solve } from "./solve.js";
import { loadSolver, type Solver } from "./solver.js";

/** How far an award is searched where nobody says. */
const usual: Pick<SolveEffort, "steps" | "seconds"> = { steps: 2_000_000, seconds: 60 };

/**
 * Searches on for the best way of giving lots out where an evaluation could not prove it: with more steps, and with the
 * solver HiGHS where it is installed. Gives the evaluation with the award that was found; the same one where there is
 * nothing to improve. Where whole patterns are scored (`allPatterns`) the points are not linear, and the solver has no
 * part.
 */
export async function solveAward(
  evaluation: Evaluation,
  { steps, seconds }: Pick<SolveEffort, "steps" | "seconds"> = usual,
  load: () => Promise<Solver | undefined> = loadSolver,
): Promise<Evaluation> {
  const { procedure, award: before, rounds } = evaluation;
  const rule = procedure.tender.allocation?.rule;
  if (rule?.kind !== "bestOverall" || before.outcome !== "notProven") return evaluation;
  const { compare } = rule;
  const assessed = awardedOn(
    assessRounds(procedure, rounds.length - 1) as [AssessedRound, ...AssessedRound[]],
  );
  const biddings = biddingsIn(assessed);
  const question = questionOf(procedure, biddings, looks[compare]);
  const optimum =
    compare === "allPatterns"
      ? optimumOf(assessed, compare, biddings, steps)
      : optimumFrom(
          question,
          compare,
          (await solve(linearProblem(question, compare), { steps, seconds, upTo: "next" }, load)).best,
        );
  const found = {
    round: before.round,
    budgets: undefined,
    ...nothingMore,
    ...awardBy(assessed, biddings, optimum),
  };
  const award = finished(assessed, found);
  // Those of the award stand last.
  const kept = evaluation.findings.slice(
    0,
    evaluation.findings.length - findingsInAward(procedure, before).length,
  );
  return written({ ...evaluation, award, findings: [...kept, ...findingsInAward(procedure, award)] });
}
