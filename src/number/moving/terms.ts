import { add, compare, multiply, type Rational, reduce, whole } from "../rational.js";

/** From the least to the most that a figure may be. */
export type Bounds = readonly [Rational, Rational];

/** What a rounding, a root or a logarithm adds to a line: known between bounds, and the same wherever it is met again. */
export interface Term {
  readonly id: number;
  /** Undefined where it is without bounds. */
  readonly bounds: Bounds | undefined;
  /** What it is around the sample, where that can be told; undefined where only the bounds are known. */
  readonly refined: (() => Rational) | undefined;
}

/** Terms by rising id, each so many times. */
export type Terms = readonly { readonly term: Term; readonly by: Rational }[];

export const noTerms: Terms = [];

/** The terms of a sum: what is in both is added up, and what is then nothing is gone. */
export function together(a: Terms, b: Terms): Terms {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const sum: Terms[number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (right === undefined || (left !== undefined && left.term.id < right.term.id)) {
      sum.push(left as Terms[number]);
      i += 1;
    } else if (left === undefined || right.term.id < left.term.id) {
      sum.push(right);
      j += 1;
    } else {
      const by = reduce(add(left.by, right.by));
      if (by.n !== 0n) sum.push({ term: left.term, by });
      i += 1;
      j += 1;
    }
  }
  return sum;
}

export const scaledBy = (terms: Terms, by: Rational): Terms =>
  terms.map((each) => ({ term: each.term, by: reduce(multiply(each.by, by)) }));

/** What all terms add up to at least and at most. */
export function boundsOf(terms: Terms): Bounds | undefined {
  let [low, high] = [whole(0n), whole(0n)];
  for (const { term, by } of terms) {
    if (term.bounds === undefined) return undefined;
    const [one, other] = term.bounds.map((each) => multiply(each, by)) as [Rational, Rational];
    low = add(low, by.n < 0n ? other : one);
    high = add(high, by.n < 0n ? one : other);
  }
  return [low, high];
}

/** The least and the most of the products of two ranges. */
export function productOver(a: Bounds, b: Bounds): Bounds {
  const [first, ...rest] = a.flatMap((left) => b.map((right) => multiply(left, right))) as [
    Rational,
    ...Rational[],
  ];
  return rest.reduce<Bounds>(widened, [first, first]);
}

/** Bounds wide enough for one more figure. */
export const widened = ([low, high]: Bounds, figure: Rational): Bounds => [
  compare(figure, low) < 0 ? figure : low,
  compare(figure, high) > 0 ? figure : high,
];
