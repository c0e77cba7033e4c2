import { type Figure, figure } from "../../number/figure.js";
import { compare } from "../../number/rational.js";
import type { End, Piece } from "./explore.js";
import { firstAbove, type Grid, lastBelow } from "./grid.js";

/** One end of an interval: the figure where it is known, else two that it lies strictly between. */
export type Edge =
  | { readonly at: Figure; readonly isIn: boolean }
  | { readonly between: readonly [Figure, Figure] };

/** A part of a stretch with one answer; where that could not be told, there is none. */
export interface Interval<T> {
  readonly from: Edge;
  readonly to: Edge;
  readonly answer: T | undefined;
}

interface Part<T> {
  readonly from: End;
  readonly to: End;
  readonly answer: T | undefined;
}

/** Puts pieces that lie side by side and have the same answer into intervals, as long as can be. */
export function intervalsOf<T>(
  pieces: readonly Piece<T>[],
  grid: Grid | undefined,
  isSame: (a: T, b: T) => boolean,
): Interval<T>[] {
  const parts = pieces.flatMap((piece) => partOf(piece, grid));
  const joined: Part<T>[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && isAlike(last.answer, part.answer, isSame))
      joined[joined.length - 1] = { ...last, to: part.to };
    else joined.push(part);
  }
  return joined.flatMap((part, index): Interval<T>[] => {
    // What lies between two known intervals and is too narrow to be told is the edge of both.
    const [before, after] = [joined[index - 1], joined[index + 1]];
    if (part.answer === undefined && before !== undefined && after !== undefined) return [];
    return [
      {
        from: edgeOf(part.from, before?.answer === undefined ? before : undefined),
        to: edgeOf(part.to, after?.answer === undefined ? after : undefined),
        answer: part.answer,
      },
    ];
  });
}

const isAlike = <T>(a: T | undefined, b: T | undefined, isSame: (a: T, b: T) => boolean): boolean =>
  a === undefined || b === undefined ? a === b : isSame(a, b);

function edgeOf({ at, isIn }: End, gap: Part<unknown> | undefined): Edge {
  if (gap === undefined) return { at: figure(at), isIn };
  return { between: [figure(gap.from.at), figure(gap.to.at)] };
}

/** A piece with its ends; on a grid these are figures of it, and a piece without any is nothing. */
function partOf<T>(piece: Piece<T>, grid: Grid | undefined): Part<T>[] {
  if (piece.kind === "point") {
    const here = { at: piece.at, isIn: true };
    return [{ from: here, to: here, answer: piece.answer }];
  }
  const answer = piece.kind === "open" ? piece.answer : undefined;
  if (grid === undefined) {
    const isIn = piece.kind === "unknown";
    return [{ from: { at: piece.from, isIn }, to: { at: piece.to, isIn }, answer }];
  }
  const [first, last] = [firstAbove(grid, piece.from), lastBelow(grid, piece.to)];
  if (first === undefined || last === undefined || compare(first, last) > 0) return [];
  return [{ from: { at: first, isIn: true }, to: { at: last, isIn: true }, answer }];
}
