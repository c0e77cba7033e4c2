import { best, type Effort } from "../search/best.js";
import type { Problem } from "../search/problem.js";
import type { Best } from "../search/result.js";
import { propose } from "./propose.js";
import { loadSolver, type Solver } from "./solver.js";

/** How far each part goes. */
export interface SolveEffort extends Pick<Effort, "upTo"> {
  /** Steps of the exact search before the solver is asked, and again with what it proposed. */
  readonly steps: number;
  /** Most seconds that the solver has for each objective. */
  readonly seconds: number;
}

export interface Solved {
  readonly best: Best;
  /**
   * What part the solver had: none, since the search proved the answer before; none, since it is not installed
   * (`npm install highs`); it gave a pattern to start from; it says that there is no pattern; or it gave none.
   */
  readonly solver: "notNeeded" | "notInstalled" | "proposed" | "saysNothing" | "failed";
}

/**
 * The best patterns of a problem that may be large or hard. The exact search comes first. Where its steps do not
 * suffice, HiGHS proposes a pattern, by floating point and with a gap of zero, and the search looks for anything that
 * is as good, in whole numbers, so that no tolerance ever decides: where it comes to its end the answer is proven.
 * Where it does not, the pattern stands with `proof: "solver"` and the bound that is proven.
 */
export async function solve(
  problem: Problem,
  { steps, seconds, upTo }: SolveEffort,
  load: () => Promise<Solver | undefined> = loadSolver,
): Promise<Solved> {
  const alone = best(problem, { steps, upTo });
  if (isProven(alone)) return { best: alone, solver: "notNeeded" };
  const solver = await load();
  if (solver === undefined) return { best: alone, solver: "notInstalled" };
  const proposal = propose(problem, solver, seconds);
  if (proposal.kind === "nothing") return { best: alone, solver: "saysNothing" };
  if (proposal.kind === "failed") return { best: alone, solver: "failed" };
  const { pattern, value } = proposal.worth;
  const closed = best(problem, { steps, upTo, known: pattern });
  const total = { ...closed, steps: alone.steps + closed.steps };
  if (total.kind !== "found" || total.proof.kind !== "bound" || proposal.kind !== "optimal")
    return { best: total, solver: "proposed" };
  // The search may have met what is better than a proposal that was as good as the solver's tolerance.
  const isProposed = total.best.value.every((each, index) => each === value[index]);
  if (!isProposed) return { best: total, solver: "proposed" };
  return { best: { ...total, proof: { kind: "solver", bound: total.proof.bound } }, solver: "proposed" };
}

const isProven = (found: Best): boolean =>
  found.kind === "nothing" || (found.kind === "found" && found.proof.kind === "exact");
