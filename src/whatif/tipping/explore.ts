import { moving } from "../../number/moving/moving.js";
import { type Root, shortBetween } from "../../number/moving/roots.js";
import type { Trail } from "../../number/moving/trail.js";
import { compare, divide, greater, lesser, type Rational, subtract, whole } from "../../number/rational.js";
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
  const { grid, answer } = stretch;
  const pieces: Piece<T>[] = [];
  const width = subtract(stretch.to.at, stretch.from.at);
  const least = divide(width, whole(10n ** 12n));
  const tiniest = divide(width, whole(10n ** 30n));
  let left = mostAnswers;

  const point = (at: Rational): void => {
    if (grid !== undefined && !isOn(grid, at)) return;
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
    if (compare(from, to) >= 0) return;
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
    const at = shortBetween(from, to);
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

  const { from, to } = stretch;
  if (from.isIn) point(from.at);
  between(from.at, to.at);
  if (to.isIn && compare(from.at, to.at) < 0) point(to.at);
  return pieces;
}
