import {
  add,
  compare,
  divide,
  equal,
  greater,
  lesser,
  multiply,
  type Rational,
  reduce,
  subtract,
  sum,
  whole,
} from "../number/rational.js";
import { type Approximate, geometricMean, isTooLarge, squareRoot } from "../number/transcendental.js";
import type { Aggregate, Formula, Sum } from "./formula.js";
import type { AggregateValue, Baseline, Hole, Offer, Valuation } from "./valuation.js";
import { meets, partOf } from "./value.js";
import type { AggregateWord } from "./words.js";

export const emptyBaseline: Baseline = { aggregates: [], sorted: [] };

/**
 * Computes the aggregates a formula names over a set of offers. The result is an argument of `valuate`, so
 * that a baseline can be kept while offers leave, or replaced while they stay.
 */
export function baselineOf(formula: Formula, offers: readonly Offer[]): Baseline {
  if (formula.aggregates.length === 0 && !formula.usesPlaces) return emptyBaseline;
  const aggregates: AggregateValue[] = [];
  const sorted = formula.usesPlaces ? sortedSubjects(formula, offers) : [];
  const baseline = { aggregates, sorted };
  for (const aggregate of formula.aggregates)
    aggregates.push(whenRead(() => aggregateOf(formula, aggregate, baseline, offers)));
  return baseline;
}

/** An aggregate is computed where it is first read: a branch that is not taken costs nothing. */
function whenRead(compute: () => AggregateValue): AggregateValue {
  let found: AggregateValue | undefined;
  const read = (): AggregateValue => {
    found ??= compute();
    return found;
  };
  return {
    get value() {
      return read().value;
    },
    get hole() {
      return read().hole;
    },
    get inexact() {
      return read().inexact;
    },
  };
}

function sortedSubjects(formula: Formula, offers: readonly Offer[]): Rational[] {
  const slot = formula.names.indexOf(formula.subject);
  return offers.map((offer) => offer.figures[slot] as Rational).sort(compare);
}

function aggregateOf(
  formula: Formula,
  aggregate: Aggregate,
  soFar: Baseline,
  offers: readonly Offer[],
): AggregateValue {
  const looked: Valuation[] = [];
  for (const offer of offers) {
    if (aggregate.where !== undefined) {
      const met = meets(formula, soFar, offer, aggregate.where);
      if (met === undefined) return hollow("divisionByZero");
      if (!met) continue;
    }
    looked.push(partOf(formula, soFar, offer, aggregate.over));
  }
  const fallen = looked.find((part) => part.value === undefined);
  if (fallen !== undefined) return hollow(fallen.hole ?? "noOffers");
  const figures = looked.map((part) => part.value as Rational);
  const extra = aggregate.parameter && sharedBy(formula, soFar, offers, aggregate.parameter);
  const result = words[aggregate.word](figures, extra);
  if (result === undefined)
    return hollow(figures.length === 0 ? "noOffers" : (partial[aggregate.word] ?? "noOffers"));
  if (isTooLarge(result.value)) return hollow("figureTooLarge");
  return {
    value: reduce(result.value),
    hole: undefined,
    inexact: result.inexact || looked.some((part) => part.inexact),
  };
}

/** The figure that a part has for every offer alike; undefined where they differ, as none of them speaks for all. */
function sharedBy(
  formula: Formula,
  soFar: Baseline,
  offers: readonly Offer[],
  part: Sum,
): Rational | undefined {
  const [first, ...rest] = offers.map((offer) => partOf(formula, soFar, offer, part).value);
  if (first === undefined) return undefined;
  return rest.every((each) => each !== undefined && equal(each, first)) ? first : undefined;
}

const hollow = (hole: Hole): AggregateValue => ({ value: undefined, hole, inexact: false });

const partial: Partial<Record<AggregateWord, Hole>> = { geomean: "logarithmOfNothing" };

const exactly = (value: Rational | undefined): Approximate | undefined => value && { value, inexact: false };

const size = (figures: readonly Rational[]): Rational => whole(BigInt(figures.length));

export const sortedOf = (figures: readonly Rational[]): Rational[] => figures.slice().sort(compare);

/** Each word over the figures looked at; undefined where there are too few of them. */
const words: Record<
  AggregateWord,
  (figures: readonly Rational[], extra: Rational | undefined) => Approximate | undefined
> = {
  lowest: (figures) => exactly(figures.length === 0 ? undefined : figures.reduce(lesser)),
  highest: (figures) => exactly(figures.length === 0 ? undefined : figures.reduce(greater)),
  second: (figures) => exactly(sortedOf(figures)[1]),
  mean: (figures) => exactly(meanOf(figures)),
  median: (figures) => exactly(medianOf(figures)),
  lowerMedian: (figures) => exactly(sortedOf(figures)[Math.ceil(figures.length / 2) - 1]),
  geomean: (figures) => geometricMean(figures),
  sum: (figures) => exactly(sum(figures)),
  count: (figures) => exactly(size(figures)),
  stdev: (figures) => deviation(figures, 1),
  pstdev: (figures) => deviation(figures, 0),
  trimmedMean: (figures, extra) => {
    const cut = extra && reduce(extra);
    if (cut === undefined || cut.d !== 1n || cut.n < 0n || cut.n * 2n >= BigInt(figures.length))
      return undefined;
    const each = Number(cut.n);
    return exactly(meanOf(sortedOf(figures).slice(each, figures.length - each)));
  },
};

export const meanOf = (figures: readonly Rational[]): Rational | undefined =>
  figures.length === 0 ? undefined : divide(sum(figures), size(figures));

/** The middle figure; of an even number the mean of the two in the middle. */
export function medianOf(figures: readonly Rational[]): Rational | undefined {
  const sorted = sortedOf(figures);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low && high && divide(add(low, high), whole(2n));
}

function deviation(figures: readonly Rational[], fewer: number): Approximate | undefined {
  const mean = meanOf(figures);
  if (mean === undefined || figures.length <= fewer) return undefined;
  const squares = figures.map((figure) => {
    const away = reduce(subtract(figure, mean));
    return multiply(away, away);
  });
  return squareRoot(divide(sum(squares), whole(BigInt(figures.length - fewer))));
}
