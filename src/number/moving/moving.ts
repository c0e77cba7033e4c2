import {
  type Arithmetic,
  add,
  compare,
  divide,
  greatestCommonDivisor,
  multiply,
  type Rational,
  reduce,
  subtract,
  whole,
} from "../rational.js";
import {
  constant,
  contentOf,
  isSame,
  minus,
  negative,
  overWhole,
  type Polynomial,
  plus,
  times,
  variable,
} from "./polynomial.js";
import { productOver, type Root, rangeOver, rootsAround } from "./roots.js";

/**
 * A figure that moves over a stretch: a price that might have been another, a weight that might be. Whatever is
 * reckoned with it moves too, exactly: as one polynomial over another, or, behind a rounding, a root or a logarithm,
 * between two bounds. Every comparison that is made on the way is made for a whole part of the stretch around one
 * sample: that part is what the trail leaves.
 */
export interface Trail {
  /** The open part around the sample on which every comparison so far comes out the same. */
  readonly from: Rational;
  readonly to: Rational;
  /** What ends it; undefined at the ends of the stretch. */
  readonly left: Root | undefined;
  readonly right: Root | undefined;
  /** True where bounds overlap, so that a comparison holds for the sample and perhaps not around it. */
  readonly isDoubtful: boolean;
}

type Marks = { -readonly [K in keyof Trail]: Trail[K] };

/** Behind a figure that moves: one polynomial over another that is above zero, or bounds; neither where it is without. */
interface Moving extends Rational {
  readonly moves: Arithmetic;
  readonly line: Line | undefined;
  readonly bounds: Bounds | undefined;
}

interface Line {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

type Bounds = readonly [Rational, Rational];

/**
 * A figure that moves over an open stretch around a sample. Steps, as of a rounding, are taken for what they are at
 * the sample where `steps` is "exact", which ends the trail at the next one; else they are put between bounds.
 */
export function moving(
  from: Rational,
  at: Rational,
  to: Rational,
  steps: "exact" | "bounded",
): { readonly figure: Rational; readonly trail: Trail } {
  const trail: Marks = { from, to, left: undefined, right: undefined, isDoubtful: false };
  const make = (still: Rational, line: Line | undefined, bounds: Bounds | undefined): Rational => {
    if (line !== undefined && line.top.length <= 1 && line.bottom.length === 1)
      return { n: line.top[0] ?? 0n, d: line.bottom[0] as bigint };
    return { n: still.n, d: still.d, moves, line, bounds } as Moving;
  };

  /** Keeps to the part of the trail around the sample on which a polynomial has no root. */
  const keepTo = (polynomial: Polynomial, sign: number): void => {
    if (polynomial.length < 2) return;
    if (sign === 0) {
      const here = { low: at, high: at };
      Object.assign(trail, { from: at, to: at, left: here, right: here });
      return;
    }
    const { left, right } = rootsAround(polynomial, trail.from, at, trail.to);
    if (left !== undefined) Object.assign(trail, { from: left.high, left });
    if (right !== undefined) Object.assign(trail, { to: right.low, right });
  };

  const boundsOf = (a: Rational): Bounds | undefined => {
    if (a.moves === undefined) return [a, a];
    const { line, bounds } = a as Moving;
    return line === undefined ? bounds : overTrail(line, trail);
  };

  const compareMoving = (a: Rational, b: Rational): number => {
    if (a === b) return 0;
    const order = compare(stillOf(a), stillOf(b));
    const [left, right] = [lineOf(a), lineOf(b)];
    if (left !== undefined && right !== undefined) {
      const gap = minus(times(left.top, right.bottom), times(right.top, left.bottom));
      keepTo(gap, order);
      return order;
    }
    const [one, other] = [boundsOf(a), boundsOf(b)];
    const isApart =
      one !== undefined &&
      other !== undefined &&
      (compare(one[1], other[0]) < 0 || compare(one[0], other[1]) > 0 || isOnePoint(one, other));
    if (!isApart) trail.isDoubtful = true;
    return order;
  };

  const moves: Arithmetic = {
    add: (a, b) => {
      const still = add(stillOf(a), stillOf(b));
      const [left, right] = [lineOf(a), lineOf(b)];
      if (left !== undefined && right !== undefined) return make(still, sumOf(left, right), undefined);
      const [one, other] = [boundsOf(a), boundsOf(b)];
      return make(still, undefined, one && other && [add(one[0], other[0]), add(one[1], other[1])]);
    },
    multiply: (a, b) => {
      const still = multiply(stillOf(a), stillOf(b));
      const [left, right] = [lineOf(a), lineOf(b)];
      if (left !== undefined && right !== undefined)
        return make(
          still,
          { top: times(left.top, right.top), bottom: times(left.bottom, right.bottom) },
          undefined,
        );
      const zero = [a, b].find((each) => each.moves === undefined && each.n === 0n);
      if (zero !== undefined) return zero;
      const [one, other] = [boundsOf(a), boundsOf(b)];
      return make(still, undefined, one && other && productOver(one, other));
    },
    divide: (a, b) => {
      const still = divide(stillOf(a), stillOf(b));
      const [left, right] = [lineOf(a), lineOf(b)];
      if (right !== undefined) keepTo(right.top, 1);
      if (left !== undefined && right !== undefined) {
        const isBelow = b.n < 0n;
        const top = times(left.top, right.bottom);
        const bottom = times(left.bottom, right.top);
        return make(
          still,
          { top: isBelow ? negative(top) : top, bottom: isBelow ? negative(bottom) : bottom },
          undefined,
        );
      }
      const [one, other] = [boundsOf(a), boundsOf(b)];
      const isAway = other !== undefined && (other[0].n > 0n || other[1].n < 0n);
      if (!isAway) trail.isDoubtful = true;
      return make(
        still,
        undefined,
        one && isAway
          ? productOver(one, [divide(whole(1n), other[1]), divide(whole(1n), other[0])])
          : undefined,
      );
    },
    compare: compareMoving,
    reduce: (a) => {
      const { line, bounds } = a as Moving;
      const still = reduce(stillOf(a));
      return make(still, line && lowestOf(line), bounds && [reduce(bounds[0]), reduce(bounds[1])]);
    },
    stepped: (a, step, edges) => {
      if (steps === "exact" && lineOf(a) !== undefined) {
        for (const edge of edges) compareMoving(a, edge);
        return step(stillOf(a));
      }
      const bounds = boundsOf(a);
      if (bounds === undefined) return make(step(stillOf(a)), undefined, undefined);
      const [low, high] = [step(bounds[0]), step(bounds[1])];
      return compare(low, high) === 0 ? low : make(step(stillOf(a)), undefined, [low, high]);
    },
    curved: (of, curve) => {
      const still = curve(of.map(stillOf));
      const ends = of.map(boundsOf);
      const corners = ends.every((each) => each !== undefined)
        ? cornersOf(ends).map((corner) => curve(corner))
        : [undefined];
      if (corners.some((each) => each === undefined)) trail.isDoubtful = true;
      if (still === undefined) return undefined;
      return make(still, undefined, widened(corners));
    },
  };
  return { figure: make(at, { top: variable, bottom: constant(1n) }, undefined), trail };
}

const stillOf = (a: Rational): Rational => (a.moves === undefined ? a : { n: a.n, d: a.d });

const lineOf = (a: Rational): Line | undefined =>
  a.moves === undefined ? { top: constant(a.n), bottom: constant(a.d) } : (a as Moving).line;

function sumOf(a: Line, b: Line): Line {
  if (isSame(a.bottom, b.bottom)) return { top: plus(a.top, b.top), bottom: a.bottom };
  return {
    top: plus(times(a.top, b.bottom), times(b.top, a.bottom)),
    bottom: times(a.bottom, b.bottom),
  };
}

function lowestOf({ top, bottom }: Line): Line {
  const divisor = greatestCommonDivisor(contentOf(bottom), contentOf(top));
  return { top: overWhole(top, divisor), bottom: overWhole(bottom, divisor) };
}

/** What a line lies between on a closed stretch on which its bottom has no root. */
function overTrail({ top, bottom }: Line, { from, to }: Trail): Bounds | undefined {
  const over = rangeOver(bottom, from, to);
  if (over[0].n <= 0n) return undefined;
  if (top.length > 2 || bottom.length > 2)
    return productOver(rangeOver(top, from, to), [divide(whole(1n), over[1]), divide(whole(1n), over[0])]);
  // One straight line over another never turns: it lies between its ends.
  const ends = [from, to].map((at) =>
    divide(rangeOver(top, at, at)[0], rangeOver(bottom, at, at)[0]),
  ) as unknown as [Rational, Rational];
  return compare(...ends) <= 0 ? ends : [ends[1], ends[0]];
}

const isOnePoint = (a: Bounds, b: Bounds): boolean => compare(a[0], b[1]) === 0 && compare(a[1], b[0]) === 0;

/** All ways of taking each figure at one of its ends; of more than a few all at their least, and all at their most. */
function cornersOf(ends: readonly Bounds[]): Rational[][] {
  if (ends.length > 2) return [ends.map(([low]) => low), ends.map(([, high]) => high)];
  return ends.reduce<Rational[][]>(
    (corners, [low, high]) =>
      low === high
        ? corners.map((corner) => [...corner, low])
        : corners.flatMap((corner) => [
            [...corner, low],
            [...corner, high],
          ]),
    [[]],
  );
}

/** Digits to which what a curve gives is taken for true: fewer than the 30 to which it is settled. */
const slack = whole(10n ** 28n);

function widened(corners: readonly (Rational | undefined)[]): Bounds | undefined {
  let bounds: [Rational, Rational] | undefined;
  for (const each of corners) {
    if (each === undefined) return undefined;
    const off = divide(each.n < 0n ? { n: -each.n, d: each.d } : each, slack);
    const [low, high] = [subtract(each, off), add(each, off)];
    bounds =
      bounds === undefined
        ? [low, high]
        : [compare(low, bounds[0]) < 0 ? low : bounds[0], compare(high, bounds[1]) > 0 ? high : bounds[1]];
  }
  return bounds;
}
