import { best, type Effort } from "./best.js";
import type { Floor } from "./column.js";
import type { Objective, Problem } from "./problem.js";
import type { Best, Frontier, FrontierPoint, Point } from "./result.js";

/** The two figures of a frontier: by their places in the values of the offers' cases. */
export interface Axes {
  /** The figure of which less is better: a price. */
  readonly lower: number;
  /** The figure of which more is better: points for quality. */
  readonly higher: number;
}

/** The part of the plane that is looked at; a side that is left out is open. */
export interface Box {
  readonly lower?: { readonly atLeast?: bigint; readonly atMost?: bigint };
  readonly higher?: { readonly atMost?: bigint };
}

export interface FrontierQuestion {
  readonly axes: Axes;
  readonly box: Box;
  /** Most steps of all searches together. */
  readonly steps: number;
  /** Whether points may still matter that are no better than this in either figure. */
  readonly matters: (corner: Point) => boolean;
}

/**
 * All pairs of price and quality that no other pair beats in both, among patterns that fill the most places, each with
 * every pattern that has it. What rises with quality and falls with price is best on one of them, whatever its form:
 * weight × lowest ÷ price + quality is not linear in what is chosen, but it is that. Each point is one exact search:
 * the lowest price of at least so much quality.
 */
export function frontier(problem: Omit<Problem, "objectives">, question: FrontierQuestion): Frontier {
  const { axes, matters } = question;
  const filled: Objective = { kind: "filled" };
  const lower: Objective = { kind: "value", at: axes.lower, better: "lower" };
  const higher: Objective = { kind: "value", at: axes.higher, better: "higher" };
  const sides = floorsOf(question.box, axes);
  let steps = 0;
  const ask = (objectives: Objective[], upTo: Effort["upTo"], floors: Floor[]): Best => {
    const found = best({ ...problem, objectives }, { steps: question.steps - steps, upTo }, [
      ...sides,
      ...floors,
    ]);
    steps += found.steps;
    return found;
  };
  const end = ask([filled, higher, lower], "best", []);
  if (end.kind === "nothing") return { kind: "nothing", steps };
  if (end.kind === "unknown" || end.proof.kind !== "exact") return { kind: "unknown", steps };
  const [most, top] = end.best.value as [bigint, bigint];
  const points: FrontierPoint[] = [];
  let corner: Point | undefined;
  for (;;) {
    const last = points.at(-1);
    if (last !== undefined && last.higher >= top) break;
    const floors: Floor[] =
      last === undefined ? [] : [{ at: axes.higher, sign: 1n, least: last.higher + 1n }];
    const beyond = last === undefined ? undefined : { lower: last.lower + 1n, higher: top };
    if (beyond !== undefined && !matters(beyond)) {
      corner = beyond;
      break;
    }
    const found = ask([filled, lower, higher], "ties", floors);
    if (found.kind !== "found" || found.proof.kind !== "exact") {
      if (beyond === undefined) return { kind: "unknown", steps };
      corner = beyond;
      break;
    }
    const [, price, quality] = found.best.value as [bigint, bigint, bigint];
    const { patterns, isComplete } = found.best;
    points.push({ lower: price, higher: quality, patterns, isComplete });
  }
  return { kind: "found", filled: most, points, rest: corner, steps };
}

function floorsOf({ lower, higher }: Box, axes: Axes): Floor[] {
  const floors: Floor[] = [];
  if (lower?.atLeast !== undefined) floors.push({ at: axes.lower, sign: 1n, least: lower.atLeast });
  if (lower?.atMost !== undefined) floors.push({ at: axes.lower, sign: -1n, least: -lower.atMost });
  if (higher?.atMost !== undefined) floors.push({ at: axes.higher, sign: -1n, least: -higher.atMost });
  return floors;
}
