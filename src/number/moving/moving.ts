import {
  type Arithmetic,
  absolute,
  add,
  compare,
  divide,
  greater,
  multiply,
  negate,
  one,
  type Rational,
  reduce,
  still,
  subtract,
  zero,
} from "../rational.js";
import { boundsOfCurve, cornersOf } from "./curve.js";
import { constantOf, type Line, lowestOf, overStretch, productOf, quotientOf, sumOf } from "./line.js";
import { constant, minus, type Polynomial, times, valueAt, variable } from "./polynomial.js";
import {
  type Bounds,
  boundsOf as boundsOfTerms,
  noTerms,
  productOver,
  scaledBy,
  type Term,
  type Terms,
  together,
} from "./terms.js";
import { type Trail, trailFrom } from "./trail.js";

/** A figure that moves: one polynomial over another, and terms of which no more than bounds are known. */
interface Moving extends Rational {
  readonly moves: Arithmetic;
  readonly line: Line;
  readonly terms: Terms;
}

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
  const { trail, keepTo, doubt } = trailFrom(from, at, to);

  const made = (sample: Rational, line: Line, terms: Terms): Rational =>
    terms.length === 0 && line.top.length <= 1 && line.bottom.length === 1
      ? { n: line.top[0] ?? 0n, d: line.bottom[0] as bigint }
      : ({ n: sample.n, d: sample.d, moves, line, terms } as Moving);

  const boundsOf = (a: Rational): Bounds | undefined => {
    const over = overStretch(lineOf(a), trail.from, trail.to);
    const off = over && boundsOfTerms(termsOf(a));
    return off && [add(over[0], off[0]), add(over[1], off[1])];
  };

  const known = new Map<string, number>();
  const idOf = (text: string): number => {
    const id = known.get(text) ?? known.size;
    known.set(text, id);
    return id;
  };
  /** The same text for the same figure, however it came about. */
  const textOf = (a: Rational): string => {
    const { top, bottom } = lowestOf(lineOf(a), at);
    const terms = termsOf(a).map(({ term, by }) => `${by.n}/${by.d}*${term.id}`);
    return [`${top.join()}/${bottom.join()}`, ...terms].join("+");
  };
  const termOf = (
    name: string,
    of: readonly Rational[],
    sample: Rational,
    bounds: Bounds | undefined,
    refined?: () => Rational,
  ): Rational => {
    const term: Term = { id: idOf([name, ...of.map(textOf)].join(" ")), bounds, refined };
    return made(sample, constantOf(zero), [{ term, by: one }]);
  };

  /** A figure with what is known of its terms around the sample put in their place; the same where nothing is. */
  const refinedOf = (a: Rational): Rational => {
    const terms = termsOf(a);
    if (terms.every(({ term }) => term.refined === undefined)) return a;
    const { line } = a as Moving;
    const rest = terms.filter(({ term }) => term.refined === undefined);
    return terms.reduce<Rational>(
      (sum, { term, by }) => (term.refined === undefined ? sum : add(sum, multiply(term.refined(), by))),
      made(still(a), line, rest),
    );
  };

  const compareMoving = (a: Rational, b: Rational): number => {
    if (a === b) return 0;
    const order = compare(still(a), still(b));
    const gap = add(a, negate(b));
    if (gap.moves === undefined) return order;
    const { line, terms } = gap as Moving;
    if (terms.length === 0) {
      keepTo(line.top);
      return order;
    }
    const off = boundsOfTerms(terms);
    if (off === undefined) {
      doubt();
      return order;
    }
    const value = divide(valueAt(line.top, at), valueAt(line.bottom, at));
    const side =
      compare(add(value, off[0]), zero) > 0
        ? off[0]
        : compare(add(value, off[1]), zero) < 0
          ? off[1]
          : undefined;
    if (side !== undefined) {
      keepTo(shifted(line, side));
      return order;
    }
    const refined = refinedOf(gap);
    if (refined !== gap) {
      compare(refined, zero);
      return order;
    }
    doubt(off.map((end) => shifted(line, end)));
    return order;
  };

  /** What both are without terms, where they can be had so. */
  const asLines = (a: Rational, b: Rational): readonly [Rational, Rational] | undefined => {
    const refined: [Rational, Rational] = [refinedOf(a), refinedOf(b)];
    if (refined.every((each) => termsOf(each).length === 0)) return refined;
    return refined[0] === a && refined[1] === b ? undefined : asLines(...refined);
  };

  const scaled = (a: Moving, by: Rational): Rational =>
    made(multiply(still(a), by), productOf(a.line, constantOf(by)), scaledBy(a.terms, by));

  const moves: Arithmetic = {
    add: (a, b) => {
      if (isNothing(a)) return b;
      if (isNothing(b)) return a;
      return made(add(still(a), still(b)), sumOf(lineOf(a), lineOf(b)), together(termsOf(a), termsOf(b)));
    },
    multiply: (a, b) => {
      if (a.moves === undefined) return a.n === 0n ? zero : scaled(b as Moving, a);
      if (b.moves === undefined) return b.n === 0n ? zero : scaled(a as Moving, b);
      const sample = multiply(still(a), still(b));
      const lines = asLines(a, b);
      if (lines?.every((each) => each.moves !== undefined) === true)
        return made(sample, productOf(lineOf(lines[0]), lineOf(lines[1])), noTerms);
      if (lines !== undefined) return multiply(...lines);
      const [left, right] = [boundsOf(a), boundsOf(b)];
      return termOf("product", [a, b], sample, left && right && productOver(left, right));
    },
    divide: (a, b) => {
      if (b.moves === undefined) return scaled(a as Moving, divide(one, b));
      const sample = divide(still(a), still(b));
      const lines = asLines(a, b);
      if (lines !== undefined) {
        const divisor = lineOf(lines[1]);
        keepTo(divisor.top);
        return made(sample, quotientOf(lineOf(lines[0]), divisor, lines[1].n < 0n), noTerms);
      }
      const [left, right] = [boundsOf(a), boundsOf(b)];
      const isApart = right !== undefined && (right[0].n > 0n || right[1].n < 0n);
      const bounds =
        left && isApart ? productOver(left, [divide(one, right[1]), divide(one, right[0])]) : undefined;
      return termOf("quotient", [a, b], sample, bounds);
    },
    compare: compareMoving,
    reduce: (a) => made(reduce(still(a)), lowestOf(lineOf(a), at), termsOf(a)),
    stepped: (a, { name, of, within, edgesAround }) => {
      const sample = of(still(a));
      // What the step adds: nothing but that is unknown, and that is known wherever the figure keeps between two edges.
      const off = termOf(name, [a], subtract(sample, still(a)), [negate(within), within], () => {
        for (const edge of edgesAround(still(a))) compareMoving(a, edge);
        return subtract(sample, a);
      });
      return add(a, off);
    },
    settled: (a, settle, part) => {
      const sample = settle(still(a));
      const bounds = boundsOf(a);
      const most = bounds && multiply(greater(absolute(bounds[0]), absolute(bounds[1])), part);
      return add(a, termOf("settled", [a], subtract(sample, still(a)), most && [negate(most), most]));
    },
    curved: (name, of, curve) => {
      const sample = curve(of.map(still));
      const ends = of.map(boundsOf);
      const corners = ends.every((each) => each !== undefined)
        ? cornersOf(ends).map((corner) => curve(corner))
        : [undefined];
      if (corners.some((each) => each === undefined)) doubt();
      return sample && termOf(name, of, sample, boundsOfCurve(corners));
    },
  };
  return { figure: made(at, { top: variable, bottom: constant(1n) }, noTerms), trail };
}

const isNothing = (a: Rational): boolean => a.moves === undefined && a.n === 0n;

const lineOf = (a: Rational): Line => (a.moves === undefined ? constantOf(a) : (a as Moving).line);

const termsOf = (a: Rational): Terms => (a.moves === undefined ? noTerms : (a as Moving).terms);

/** Where a line and a figure add up to nothing: the same sign as their sum, and no other root. */
const shifted = ({ top, bottom }: Line, { n, d }: Rational): Polynomial =>
  minus(times(top, constant(d)), times(bottom, constant(-n)));
