import { compare, zero } from "../../number/rational.js";
import type { Sum } from "../formula.js";
import type { About, Direction } from "./about.js";
import { degreesIn } from "./degree.js";
import { isAtLeast } from "./interval.js";
import { agrees, join } from "./moves.js";
import { rangeOf } from "./range.js";

/** One of several parts of which the value takes one, with what is known where it is taken. */
export interface Piece {
  readonly about: About;
  readonly sum: Sum;
}

/**
 * The direction of a value that passes from piece to piece as `passes` says: "rising" from the first
 * towards the last, "falling" the other way, "constant" where it stays in one of them.
 */
export function chainOf(
  about: About,
  passes: Direction,
  pieces: readonly Piece[],
  directionOf: (about: About, sum: Sum) => Direction,
): Direction {
  const moves = pieces.map((piece) => directionOf(piece.about, piece.sum));
  if (passes === "constant") return moves.reduce(join);
  if (passes === "unknown") return "unknown";
  const along = passes === "rising" ? pieces : pieces.toReversed();
  for (const wanted of ["falling", "rising"] as const) {
    const inOrder = wanted === "falling" ? along : along.toReversed();
    if (moves.every((move) => agrees(move, wanted)) && isDescending(about, inOrder)) return wanted;
  }
  return "unknown";
}

/** Each piece against each later one, not only its neighbour: a piece between them may have no value. */
function isDescending(about: About, pieces: readonly Piece[]): boolean {
  const degreeOf = degreesIn(about.formula);
  return pieces.every((upper, index) =>
    pieces.slice(index + 1).every((lower) => {
      const { low } = rangeOf(upper.about, upper.sum);
      const { high } = rangeOf(lower.about, lower.sum);
      if (low !== undefined && high !== undefined && compare(low.at, high.at) >= 0) return true;
      // The difference compares both at one offer: it tells of two offers only if one side never moves.
      if (degreeOf(upper.sum) !== "constant" && degreeOf(lower.sum) !== "constant") return false;
      const apart: Sum = { kind: "binary", operator: "-", left: upper.sum, right: lower.sum };
      return isAtLeast(rangeOf(about, apart), zero);
    }),
  );
}
