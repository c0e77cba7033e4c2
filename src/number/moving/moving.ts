import {
  type Arithmetic,
  absolute,
  add,
  compare,
  divide,
  greater,
  multiply,
  negate,
  type Rational,
  reduce,
  still,
  subtract,
  whole,
  zero,
} from "../rational.js";
import {
  constantOf,
  differenceOf,
  type Line,
  lowestOf,
  overStretch,
  productOf,
  quotientOf,
  sumOf,
} from "./line.js";
import { constant, minus, type Polynomial, times, valueAt, variable } from "./polynomial.js";
import { productOver, type Root, rootsAround } from "./roots.js";

/**
 * What is left behind where something is reckoned with a figure that moves: the open part of its stretch around the
 * sample on which every comparison that was made comes out as it does for the sample.
 */
export interface Trail {
  readonly from: Rational;
  readonly to: Rational;
  /** What ends it; undefined at the ends of the stretch. */
  readonly left: Root | undefined;
  readonly right: Root | undefined;
  /** The part around the sample in which a comparison could not be told; then the trail says nothing. */
  readonly doubt: { readonly from: Rational; readonly to: Rational } | undefined;
}

/**
 * A figure that moves: one polynomial over another, give or take a slack; or no more than bounds; or neither, where
 * it is without bounds.
 */
interface Moving extends Rational {
  readonly moves: Arithmetic;
  readonly line: Line | undefined;
  readonly slack: Rational;
  /** What it is without slack, step by step; that ends the trail at the next step. Undefined where it cannot be told. */
  readonly refined: (() => Rational) | undefined;
  readonly bounds: Bounds | undefined;
}

type Bounds = readonly [Rational, Rational];

/**
 * A figure that moves over an open stretch: a price that might have been another, a weight that might be. It is
 * reckoned with like any other figure, and is then, for all that is asked of it, its sample; but whatever comes of it
 * moves with it, exactly, and its trail tells how far the answers hold.
 */
export function moving(
  from: Rational,
  at: Rational,
  to: Rational,
): { readonly figure: Rational; readonly trail: Trail } {
  const trail: { -readonly [K in keyof Trail]: Trail[K] } = {
    from,
    to,
    left: undefined,
    right: undefined,
    doubt: undefined,
  };

  const onLine = (
    sample: Rational,
    line: Line,
    slack: Rational = zero,
    refined?: () => Rational,
  ): Rational =>
    slack.n === 0n && line.top.length <= 1 && line.bottom.length === 1
      ? { n: line.top[0] ?? 0n, d: line.bottom[0] as bigint }
      : made(sample, { line, slack, refined, bounds: undefined });

  const within = (sample: Rational, bounds: Bounds | undefined): Rational =>
    made(sample, { line: undefined, slack: zero, refined: undefined, bounds });

  const made = ({ n, d }: Rational, rest: Omit<Moving, "n" | "d" | "moves">): Rational =>
    ({ n, d, moves, ...rest }) as Moving;

  /** Keeps to the part of the trail around the sample on which a polynomial has no root. */
  const keepTo = (polynomial: Polynomial, isRoot: boolean): void => {
    if (polynomial.length < 2) return;
    if (isRoot) {
      const here = { low: at, high: at };
      Object.assign(trail, { from: at, to: at, left: here, right: here });
      return;
    }
    const { left, right } = rootsAround(polynomial, trail.from, at, trail.to);
    if (left !== undefined) Object.assign(trail, { from: left.high, left });
    if (right !== undefined) Object.assign(trail, { to: right.low, right });
  };

  /** The widest doubt there is; where it is not told how far it reaches, all of the stretch. */
  const doubt = (reach: { from: Rational; to: Rational } = { from, to }): void => {
    const known = trail.doubt;
    trail.doubt = {
      from: known === undefined || compare(reach.from, known.from) < 0 ? reach.from : known.from,
      to: known === undefined || compare(reach.to, known.to) > 0 ? reach.to : known.to,
    };
  };

  const boundsOf = (a: Rational): Bounds | undefined => {
    if (a.moves === undefined) return [a, a];
    const { line, slack, bounds } = a as Moving;
    if (line === undefined) return bounds;
    const over = overStretch(line, trail.from, trail.to);
    return over && [subtract(over[0], slack), add(over[1], slack)];
  };

  /** A figure on a line without slack, or one that cannot be had so. */
  const refinedOf = (a: Rational): Rational =>
    a.moves === undefined || (a as Moving).slack.n === 0n ? a : ((a as Moving).refined?.() ?? a);

  const compareMoving = (a: Rational, b: Rational): number => {
    if (a === b) return 0;
    const order = compare(still(a), still(b));
    const [left, right] = [lineOf(a), lineOf(b)];
    if (left === undefined || right === undefined) {
      if (!areApart(boundsOf(a), boundsOf(b))) doubt();
      return order;
    }
    const { top, bottom } = differenceOf(left, right);
    const slack = add(slackOf(a), slackOf(b));
    if (slack.n === 0n) {
      keepTo(top, order === 0);
      return order;
    }
    const gap = divide(valueAt(top, at), valueAt(bottom, at));
    if (compare(absolute(gap), slack) > 0) {
      keepTo(awayFrom(top, bottom, gap.n > 0n ? slack : negate(slack)), false);
      return order;
    }
    const [one, other] = [refinedOf(a), refinedOf(b)];
    if (one !== a || other !== b) return compare(one, other);
    const zone = { from, to };
    for (const edge of [slack, negate(slack)]) {
      const around = rootsAround(awayFrom(top, bottom, edge), zone.from, at, zone.to);
      Object.assign(zone, { from: around.left?.low ?? zone.from, to: around.right?.high ?? zone.to });
    }
    doubt(zone);
    return order;
  };

  /** Both on lines without slack: what a product or a quotient of the two needs to be on one. */
  const linesOf = (a: Rational, b: Rational): readonly [Line, Line] | undefined => {
    const [left, right] = [lineOf(a), lineOf(b)];
    return left === undefined || right === undefined || slackOf(a).n !== 0n || slackOf(b).n !== 0n
      ? undefined
      : [left, right];
  };

  const scaled = (a: Moving, by: Rational, isDivided: boolean): Rational => {
    const turn = isDivided ? divide : multiply;
    const sample = turn(still(a), by);
    const { line, refined } = a;
    if (line !== undefined) {
      const times = isDivided ? quotientOf(line, constantOf(by), by.n < 0n) : productOf(line, constantOf(by));
      const slack = absolute(turn(a.slack, by));
      return onLine(sample, times, slack, refined && (() => turn(refined(), by)));
    }
    const [low, high] = a.bounds === undefined ? [] : a.bounds.map((each) => turn(each, by));
    return within(sample, low && high && (compare(low, high) <= 0 ? [low, high] : [high, low]));
  };

  const moves: Arithmetic = {
    add: (a, b) => {
      const sample = add(still(a), still(b));
      const [left, right] = [lineOf(a), lineOf(b)];
      if (left !== undefined && right !== undefined) {
        const slack = add(slackOf(a), slackOf(b));
        const canRefine = isRefinable(a) && isRefinable(b);
        return onLine(
          sample,
          sumOf(left, right),
          slack,
          slack.n !== 0n && canRefine ? () => add(refinedOf(a), refinedOf(b)) : undefined,
        );
      }
      const [one, other] = [boundsOf(a), boundsOf(b)];
      return within(sample, one && other && [add(one[0], other[0]), add(one[1], other[1])]);
    },
    multiply: (a, b) => {
      if (a.moves === undefined) return a.n === 0n ? zero : scaled(b as Moving, a, false);
      if (b.moves === undefined) return b.n === 0n ? zero : scaled(a as Moving, b, false);
      const [left, right] = [refinedOf(a), refinedOf(b)];
      if (left !== a || right !== b) return multiply(left, right);
      const sample = multiply(still(a), still(b));
      const lines = linesOf(a, b);
      if (lines !== undefined) return onLine(sample, productOf(...lines));
      const [one, other] = [boundsOf(a), boundsOf(b)];
      return within(sample, one && other && productOver(one, other));
    },
    divide: (a, b) => {
      if (b.moves === undefined) return scaled(a as Moving, b, true);
      const [left, right] = [refinedOf(a), refinedOf(b)];
      if (left !== a || right !== b) return divide(left, right);
      const sample = divide(still(a), still(b));
      const lines = linesOf(a, b);
      if (lines !== undefined) {
        keepTo(lines[1].top, false);
        return onLine(sample, quotientOf(...lines, b.n < 0n));
      }
      const [one, other] = [boundsOf(a), boundsOf(b)];
      if (one === undefined || other === undefined || (other[0].n <= 0n && other[1].n >= 0n))
        return within(sample, undefined);
      return within(sample, productOver(one, [divide(whole(1n), other[1]), divide(whole(1n), other[0])]));
    },
    compare: compareMoving,
    reduce: (a) => {
      const { line, slack, refined, bounds } = a as Moving;
      const sample = reduce(still(a));
      if (line !== undefined) return onLine(sample, lowestOf(line, at), reduce(slack), refined);
      return within(sample, bounds && [reduce(bounds[0]), reduce(bounds[1])]);
    },
    stepped: (a, step, most, edgesAround) => {
      const sample = step(still(a));
      const line = lineOf(a);
      if (line === undefined || !isRefinable(a)) {
        const bounds = boundsOf(a);
        if (bounds === undefined) return within(sample, undefined);
        const [low, high] = [step(bounds[0]), step(bounds[1])];
        return compare(low, high) === 0 ? low : within(sample, [low, high]);
      }
      return onLine(sample, line, add(slackOf(a), most), () => {
        const exact = refinedOf(a);
        for (const edge of edgesAround(still(exact))) compare(exact, edge);
        return step(still(exact));
      });
    },
    settled: (a, settle, part) => {
      const sample = settle(still(a));
      const bounds = boundsOf(a);
      if (bounds === undefined) return within(sample, undefined);
      const most = multiply(greater(absolute(bounds[0]), absolute(bounds[1])), part);
      const line = lineOf(a);
      if (line !== undefined) return onLine(sample, line, add(slackOf(a), most));
      return within(sample, [subtract(bounds[0], most), add(bounds[1], most)]);
    },
    curved: (of, curve) => {
      const sample = curve(of.map(still));
      const ends = of.map(boundsOf);
      const corners = ends.every((each) => each !== undefined)
        ? cornersOf(ends).map((corner) => curve(corner))
        : [undefined];
      if (corners.some((each) => each === undefined)) doubt();
      return sample && within(sample, widened(corners));
    },
  };
  return { figure: onLine(at, { top: variable, bottom: constant(1n) }), trail };
}

const lineOf = (a: Rational): Line | undefined =>
  a.moves === undefined ? constantOf(a) : (a as Moving).line;

const slackOf = (a: Rational): Rational => (a.moves === undefined ? zero : (a as Moving).slack);

const isRefinable = (a: Rational): boolean =>
  a.moves === undefined || (a as Moving).slack.n === 0n || (a as Moving).refined !== undefined;

/** Where a difference is away from a figure: the same sign, and no root but there. */
const awayFrom = (top: Polynomial, bottom: Polynomial, { n, d }: Rational): Polynomial =>
  minus(times(top, constant(d)), times(bottom, constant(n)));

const areApart = (a: Bounds | undefined, b: Bounds | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (compare(a[1], b[0]) < 0 ||
    compare(a[0], b[1]) > 0 ||
    (compare(a[0], b[1]) === 0 && compare(a[1], b[0]) === 0));

/** All ways of taking each figure at one of its ends; of more than two, all at their least and all at their most. */
function cornersOf(ends: readonly Bounds[]): Rational[][] {
  if (ends.length > 2) return [ends.map(([low]) => low), ends.map(([, high]) => high)];
  return ends.reduce<Rational[][]>(
    (corners, [low, high]) =>
      corners.flatMap((corner) =>
        low === high
          ? [[...corner, low]]
          : [
              [...corner, low],
              [...corner, high],
            ],
      ),
    [[]],
  );
}

/** A part of itself by which what a curve gives at 50 digits may be off, and much more. */
const slackOfCurve = whole(10n ** 40n);

function widened(corners: readonly (Rational | undefined)[]): Bounds | undefined {
  let bounds: Bounds | undefined;
  for (const each of corners) {
    if (each === undefined) return undefined;
    const off = divide(absolute(each), slackOfCurve);
    const [low, high] = [subtract(each, off), add(each, off)];
    bounds =
      bounds === undefined
        ? [low, high]
        : [compare(low, bounds[0]) < 0 ? low : bounds[0], compare(high, bounds[1]) > 0 ? high : bounds[1]];
  }
  return bounds;
}
