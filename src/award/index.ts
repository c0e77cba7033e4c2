// The best allocation of lots where it is large or hard: the only entry that loads a solver.
export type {
  Case,
  Condition,
  Limit,
  Objective,
  Problem,
  SearchLot,
  SearchOffer,
} from "../search/problem.js";
export type { Best, Level, Next, Pattern, Proof, Taken } from "../search/result.js";
export { type Solved, type SolveEffort, solve } from "./solve.js";
export { solveAward } from "./solveAward.js";
export type { Solution, Solver } from "./solver.js";
