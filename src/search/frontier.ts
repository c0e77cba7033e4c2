import type { Floor } from "./column.js";
import { type Corner, cornersOf } from "./corners.js";
import { fillGap } from "./gap.js";
import { byPattern } from "./patterns.js";
import { type Axes, type Box, floorsOf, isSame, type Purse, proven, weighing } from "./plane.js";
import type { Problem } from "./problem.js";
import type { Frontier, FrontierPoint, Pattern, Point } from "./result.js";

export type { Axes, Box } from "./plane.js";

export interface FrontierQuestion {
  readonly axes: Axes;
  readonly box: Box;
  /** Most steps of all searches together. */
  readonly steps: number;
  /**
   * Whether points may still matter that are no better than this in either figure; `known` are points of the frontier,
   * the lowest first. Always true gives the whole frontier.
   */
  readonly matters: (corner: Point, known: readonly Point[]) => boolean;
  /**
   * The corners alone, by linear searches: enough to find the best, with all that ties, of what bends upwards in price
   * and is linear in quality, as weight × lowest ÷ price + quality does. Between two corners such a figure is below the
   * higher of them.
   */
  readonly only?: "corners";
}

/**
 * All pairs of price and quality that no other pair beats in both, among patterns that fill the most places, each with
 * every pattern that has it. What rises with quality and falls with price is best on one of them, whatever its form:
 * weight × lowest ÷ price + quality is not linear in what is chosen, but it is that. The corners come first, by searches
 * that are linear; then what lies between two of them, where that still matters.
 */
export function frontier(problem: Omit<Problem, "objectives">, question: FrontierQuestion): Frontier {
  const { axes, matters, only } = question;
  const purse: Purse = { left: question.steps };
  const sides = floorsOf(question.box, axes);
  const found = cornersOf(problem, axes, sides, purse);
  const steps = () => question.steps - purse.left;
  if (found.kind !== "found") return { kind: found.kind, steps: steps() };
  const { corners, filled } = found;
  const settled = new Map<Corner, FrontierPoint>();
  const points: FrontierPoint[] = [];
  let rest: Point | undefined;
  for (const [index, corner] of corners.entries()) {
    const next = corners[index + 1];
    const ideal = next && { lower: corner.lower + 1n, higher: next.higher - 1n };
    if (next === undefined || ideal === undefined || only === "corners" || !matters(ideal, corners)) continue;
    const gap = { problem, axes, sides, ends: [corner, next], filled, matters, known: corners } as const;
    const filling = fillGap(gap, purse);
    if (filling === undefined) rest = better(rest, ideal);
    for (const point of filling ?? []) {
      const end = [corner, next].find((each) => isSame(each, point));
      if (end === undefined) points.push(point);
      else settled.set(end, point);
    }
  }
  for (const corner of corners)
    points.push(
      settled.get(corner) ??
        (matters(corner, corners) ? tied(problem, axes, sides, corner, purse) : alone(corner)),
    );
  points.sort((a, b) => (a.lower < b.lower ? -1 : 1));
  const inOrder = points.map((each) => ({ ...each, patterns: each.patterns.toSorted(byPattern) }));
  return { kind: "found", filled, points: inOrder, rest, steps: steps() };
}

const alone = ({ lower, higher, pattern }: Corner): FrontierPoint => ({
  lower,
  higher,
  patterns: [pattern],
  isComplete: false,
});

/** What is no worse than either. */
const better = (a: Point | undefined, b: Point): Point => ({
  lower: a !== undefined && a.lower < b.lower ? a.lower : b.lower,
  higher: a !== undefined && a.higher > b.higher ? a.higher : b.higher,
});

/** A corner with every pattern that has it. */
function tied(
  problem: Omit<Problem, "objectives">,
  axes: Axes,
  sides: readonly Floor[],
  corner: Corner,
  purse: Purse,
): FrontierPoint {
  const exactly = floorsOf({ lower: { atMost: corner.lower }, higher: { atLeast: corner.higher } }, axes);
  const level = proven(weighing(problem, axes, { lower: 1n, higher: 1n }), [...sides, ...exactly], purse, {
    upTo: "ties",
    known: corner.pattern,
  });
  if (typeof level === "string") return alone(corner);
  const patterns: readonly Pattern[] = level.patterns;
  return { ...alone(corner), patterns, isComplete: level.isComplete };
}
