import {
  add,
  compare,
  divide,
  equal,
  multiply,
  one,
  type Rational,
  reduce,
  subtract,
  sum,
  zero,
} from "../../number/rational.js";

/** A point of the triangle: the shares of its three corners, which add up to one. */
export type Point = readonly [Rational, Rational, Rational];

export const wholeTriangle: readonly Point[] = [
  [one, zero, zero],
  [zero, one, zero],
  [zero, zero, one],
];

/** The value at a point of what moves in a straight line and has these values at the three corners. */
export const valueAt = (atCorners: Point, point: Point): Rational =>
  reduce(sum(atCorners.map((value, index) => multiply(value, point[index] as Rational))));

/** `by` of the way from one point to another. */
function between(from: Point, to: Point, by: Rational): Point {
  const go = (a: Rational, b: Rational): Rational => reduce(add(a, multiply(by, subtract(b, a))));
  return [go(from[0], to[0]), go(from[1], to[1]), go(from[2], to[2])];
}

export const middleOf = (from: Point, to: Point): Point => between(from, to, { n: 1n, d: 2n });

/**
 * The part of a convex polygon in which a line is not below zero, in the same turn. It may be a polygon of at least
 * three corners, a segment, a point, or nothing; no two of its corners are the same.
 */
export function clip(polygon: readonly Point[], atCorners: Point): Point[] {
  return polygon.flatMap((point, index) => {
    const next = polygon[(index + 1) % polygon.length] as Point;
    const [here, there] = [valueAt(atCorners, point), valueAt(atCorners, next)];
    const kept = here.n < 0n ? [] : [point];
    // A segment has one side, where a polygon comes back by another.
    const isSide = polygon.length > 2 || index === 0;
    const crosses = isSide && here.n * there.n < 0n;
    return crosses ? [...kept, between(point, next, divide(here, subtract(here, there)))] : kept;
  });
}

/** The sides of a polygon, of which a segment has one and a point none. */
export const sidesOf = (polygon: readonly Point[]): [Point, Point][] =>
  polygon
    .slice(0, polygon.length > 2 ? undefined : -1)
    .map((point, index) => [point, polygon[(index + 1) % polygon.length] as Point]);

/** The area of a polygon, where the whole triangle has one: half the cross products over half of one. */
export function areaOf(polygon: readonly Point[]): Rational {
  const crosses = sidesOf(polygon).map(([a, b]) => subtract(multiply(a[0], b[1]), multiply(b[0], a[1])));
  return polygon.length < 3 ? zero : reduce(sum(crosses));
}

/** Points in order: the larger first share first, then the larger second one. */
export const inOrder = (a: Point, b: Point): number => compare(b[0], a[0]) || compare(b[1], a[1]);

export const isSame = (a: Point, b: Point): boolean =>
  a.every((share, index) => equal(share, b[index] as Rational));

/** The same polygon from its first corner in order. */
export function fromFirst(polygon: readonly Point[]): Point[] {
  const [first] = polygon.toSorted(inOrder);
  const start = first === undefined ? 0 : polygon.indexOf(first);
  return [...polygon.slice(start), ...polygon.slice(0, start)];
}
