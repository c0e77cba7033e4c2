import { moving } from "../../number/moving/moving.js";
import { type Root, shortBetween } from "../../number/moving/roots.js";
import type { Trail } from "../../number/moving/trail.js";
import {
  add,
  compare,
  divide,
  greater,
  lesser,
  one,
  type Rational,
  subtract,
  whole,
  zero,
} from "../../number/rational.js";
import { firstAbove, type Grid, isOn, lastBelow } from "./grid.js";

/** What is known of one part of a stretch: the same answer all over it, or that it is too narrow to be told apart. */
export type Piece<T> =
  | { readonly kind: "open"; readonly from: Rational; readonly to: Rational; readonly answer: T }
  | { readonly kind: "point"; readonly at: Rational; readonly answer: T }
  | { readonly kind: "unknown"; readonly from: Rational; readonly to: Rational };

/** An end of a stretch, which may belong to it or not. */
export interface End {
  readonly at: Rational;
  readonly isIn: boolean;
  /**
   * Whether a formula goes on beyond it as it does before, as it does at the end of a scale: it is then no place of its
   * own. Where a divisor or a root ends with it, it is asked about by itself.
   */
  readonly isPassed?: boolean;
}

/** A question with a figure in it that may be another: what it is asked over, and how it is answered. */
export interface Stretch<T> {
  readonly from: End;
  readonly to: End;
  /** Only these figures are asked about; every figure where there is none. */
  readonly grid: Grid | undefined;
  /** Answers for a figure, one that stands still or one that moves. */
  readonly answer: (figure: Rational) => T;
}

/** Most times that a question is answered before what is left of its stretch is given up as unknown. */
const mostAnswers = 2_000;

/**
 * Answers a question over a whole stretch, exactly: every comparison made in answering holds for an open part
 * around the figure it was answered for, and what is left on both sides is asked in turn. Where bounds leave a
 * comparison in doubt the part is halved, until it holds one figure of the grid or is too narrow to matter; what is
 * then not known is said to be unknown. Pieces come in rising order and cover the stretch.
 */
export function explore<T>(stretch: Stretch<T>): Piece<T>[] {
  const { grid, answer, from: start, to: end } = stretch;
  const pieces: Piece<T>[] = [];
  const width = subtract(end.at, start.at);
  const least = divide(width, whole(10n ** 12n));
  const tiniest = divide(width, whole(10n ** 30n));
  let left = mostAnswers;

  const isAsked = (at: Rational): boolean => {
    const [low, high] = [compare(at, start.at), compare(at, end.at)];
    return (start.isIn ? low >= 0 : low > 0) && (end.isIn ? high <= 0 : high < 0);
  };

  const point = (at: Rational): void => {
    if (!isAsked(at) || (grid !== undefined && !isOn(grid, at))) return;
    left -= 1;
    pieces.push({ kind: "point", at, answer: answer(at) });
  };

  /** A root between two cells: a figure that can be asked about, or a gap in which the answers change over. */
  const root = ({ low, high }: Root): void => {
    if (compare(low, high) === 0) point(low);
    else if (grid === undefined) pieces.push({ kind: "unknown", from: low, to: high });
    else {
      // The root is told apart from the figures of a grid that is finer still.
      point(low);
      between(low, high);
      point(high);
    }
  };

  const between = (from: Rational, to: Rational): void => {
    if (compare(from, to) >= 0 || compare(from, end.at) >= 0 || compare(to, start.at) <= 0) return;
    if (grid !== undefined) {
      const first = firstAbove(grid, from);
      const last = lastBelow(grid, to);
      if (first === undefined || last === undefined || compare(first, last) > 0) return;
      if (compare(first, last) === 0) {
        point(first);
        return;
      }
    }
    if (left <= 0 || (grid === undefined && compare(subtract(to, from), tiniest) <= 0)) {
      pieces.push({ kind: "unknown", from, to });
      return;
    }
    left -= 1;
    const at = shortBetween(greater(from, start.at), lesser(to, end.at));
    const { figure, trail } = moving(from, at, to);
    const found = answer(figure);
    if (trail.doubt === undefined) cell(from, at, to, trail, found);
    else doubtful(from, at, to, trail.doubt);
  };

  /** Where a comparison cannot be told: what lies outside of the doubt is asked again, and the doubt in halves. */
  const doubtful = (
    from: Rational,
    at: Rational,
    to: Rational,
    doubt: { from: Rational; to: Rational },
  ): void => {
    const isAll = compare(doubt.from, from) <= 0 && compare(doubt.to, to) >= 0;
    if (!isAll) between(from, doubt.from);
    const [low, high] = [greater(doubt.from, from), lesser(doubt.to, to)];
    if (grid === undefined && (!isAll || compare(subtract(to, from), least) <= 0))
      pieces.push({ kind: "unknown", from: low, to: high });
    else {
      if (!isAll) point(low);
      between(low, at);
      point(at);
      between(at, high);
      if (!isAll) point(high);
    }
    if (!isAll) between(doubt.to, to);
  };

  const cell = (from: Rational, at: Rational, to: Rational, trail: Trail, found: T): void => {
    if (trail.left !== undefined) {
      between(from, trail.left.low);
      // A sample that lies on a root is a cell of its own.
      if (compare(trail.from, trail.to) < 0) root(trail.left);
    }
    if (compare(trail.from, trail.to) < 0)
      pieces.push({ kind: "open", from: trail.from, to: trail.to, answer: found });
    else point(at);
    if (trail.right !== undefined) {
      if (compare(trail.from, trail.to) < 0) root(trail.right);
      between(trail.right.high, to);
    }
  };

  if (compare(start.at, end.at) === 0) point(start.at);
  else {
    const beyond = ({ isPassed }: End): Rational => (isPassed === true ? one : zero);
    if (start.isPassed !== true) point(start.at);
    between(subtract(start.at, beyond(start)), add(end.at, beyond(end)));
    if (end.isPassed !== true) point(end.at);
  }
  return pieces.flatMap((piece) => within(piece, start, end));
}

/** What a piece says of a stretch; an end that belongs to it is a point of its own. */
function within<T>(piece: Piece<T>, start: End, end: End): Piece<T>[] {
  if (piece.kind === "point") return [piece];
  const [from, to] = [greater(piece.from, start.at), lesser(piece.to, end.at)];
  const ends = [start, end].map(({ at }): Piece<T>[] =>
    compare(piece.from, at) < 0 && compare(at, piece.to) < 0
      ? [piece.kind === "open" ? { ...piece, kind: "point", at } : { ...piece, from: at, to: at }]
      : [],
  ) as [Piece<T>[], Piece<T>[]];
  return [...ends[0], ...(compare(from, to) < 0 ? [{ ...piece, from, to }] : []), ...ends[1]];
}
