import { type Model, modelOf } from "../search/model.js";
import type { Objective, Problem, SearchOffer } from "../search/problem.js";
import { type Worth, worthOf } from "../search/worth.js";
import { type Constraint, column, constraintsOf, type Term } from "./constraints.js";
import { modelText } from "./modelText.js";
import type { Solver } from "./solver.js";

/** What a solver says of a problem, with its pattern looked over exactly. */
export type Proposal =
  | { readonly kind: "optimal" | "feasible"; readonly worth: Worth }
  | { readonly kind: "nothing" }
  | { readonly kind: "failed"; readonly status: string };

/**
 * Asks a solver for the best pattern: one objective after the other, each held to what it came to before the next is
 * asked. The solver works in floating point, so its pattern is only a proposal: figures are computed anew from it, and
 * it is dropped where it breaks a rule.
 */
export function propose(problem: Problem, solver: Solver, seconds: number): Proposal {
  const model = modelOf(problem);
  const held: Constraint[] = constraintsOf(model);
  let worth: Worth | undefined;
  let isOptimal = true;
  const goals = problem.objectives
    .map((objective, at) => ({ terms: goalOf(model, objective), sign: signOf(objective), at }))
    .filter(({ terms }) => terms.length > 0);
  for (const { terms, sign, at } of goals.length === 0 ? [nothingAsked] : goals) {
    const { Status: status, Columns: columns } = solver.solve(modelText(terms, held), {
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      time_limit: seconds,
    });
    if (status === "Infeasible" && worth === undefined) return { kind: "nothing" };
    const isTaken = (index: number) => (columns[column(index)]?.Primal ?? 0) > 0.5;
    const hasValues = status === "Optimal" || status === "Time limit reached";
    const found = hasValues ? worthOf(problem, takenIn(problem, model, isTaken)) : undefined;
    // What was found for the objectives before stands, but nothing is known of this one.
    if (found === undefined) return worth ? { kind: "feasible", worth } : { kind: "failed", status };
    worth = found;
    isOptimal &&= status === "Optimal";
    held.push({ terms, sense: "<=", limit: sign * (found.value[at] ?? 0n) });
  }
  return worth === undefined
    ? { kind: "failed", status: "Empty" }
    : { kind: isOptimal ? "optimal" : "feasible", worth };
}

const nothingAsked = { terms: [], sign: 1n, at: 0 };

const signOf = (objective: Objective): bigint =>
  objective.kind === "value" && objective.better === "lower" ? 1n : -1n;

/** An objective as a sum to be as low as possible. */
const goalOf = ({ columns }: Model, objective: Objective): Term[] =>
  columns
    .map(({ lots, values }, index) => ({
      variable: column(index),
      weight:
        signOf(objective) *
        (objective.kind === "filled" ? BigInt(lots.length) : (values[objective.at] as bigint)),
    }))
    .filter(({ weight }) => weight !== 0n);

function takenIn(
  { offers }: Problem,
  { columns }: Model,
  isTaken: (column: number) => boolean,
): SearchOffer[] {
  const ids = new Set(columns.flatMap(({ offer }, index) => (isTaken(index) ? [offer] : [])));
  return offers.filter(({ id }) => ids.has(id));
}
