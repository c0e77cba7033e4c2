import type { Aggregate } from "../formula.js";
import type { AggregateWord } from "../words.js";
import { added, divided, type Estimate, known, unknown } from "./estimate.js";

/** The aggregates that are the same few operations on doubles whatever the offers: the others take roots, or choose. */
const followed: ReadonlySet<AggregateWord> = new Set([
  "lowest",
  "second",
  "highest",
  "mean",
  "median",
  "lowerMedian",
  "sum",
  "count",
  "trimmedMean",
]);

export const isFollowed = ({ word, where }: Aggregate): boolean => where === undefined && followed.has(word);

/** Which of the sorted figures an aggregate adds up, from one to before another, and what the sum is divided by. */
interface Slice {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** Undefined where there are too few figures. */
export function sliceOf(word: AggregateWord, count: number, cut: number): Slice | undefined {
  const one = (at: number): Slice | undefined =>
    at >= 0 && at < count ? { from: at, to: at + 1, by: 1 } : undefined;
  const half = Math.ceil(count / 2) - 1;
  switch (word) {
    case "lowest":
      return one(0);
    case "highest":
      return one(count - 1);
    case "second":
      return one(1);
    case "lowerMedian":
      return one(half);
    case "median":
      return count % 2 === 1 ? one(half) : count > 0 ? { from: half, to: half + 2, by: 2 } : undefined;
    case "trimmedMean":
      return Number.isInteger(cut) && cut >= 0 && 2 * cut < count
        ? { from: cut, to: count - cut, by: count - 2 * cut }
        : undefined;
    default:
      return { from: 0, to: count, by: word === "sum" ? 1 : count };
  }
}

const byNumber = (a: number, b: number): number => a - b;

/**
 * What is known of an aggregate over parts of which so much is known. The figure at a place lies between those at that
 * place among the lowest and among the highest that the parts may be, and no sorting moves it by more than the worst of
 * the parts is off.
 */
export function aggregated(word: AggregateWord, parts: readonly Estimate[], cut: number): Estimate {
  const count = parts.length;
  if (word === "count") return known(count, count, 0);
  const slice = sliceOf(word, count, cut);
  if (slice === undefined) return unknown;
  const lows = parts.map(({ low }) => low).sort(byNumber);
  const highs = parts.map(({ high }) => high).sort(byNumber);
  const error = Math.max(...parts.map((part) => part.error));
  // All of them are added up as they come.
  const placed =
    slice.to - slice.from === count
      ? parts
      : lows.map((low, at) => known(low, highs[at] as number, error)).slice(slice.from, slice.to);
  const [first = known(0, 0, 0), ...more] = placed;
  const sum = more.reduce(added, first);
  return slice.by === 1 ? sum : divided(sum, known(slice.by, slice.by, 0));
}

/** The same in floats; `parts` are left in any order. */
export function aggregateFloats(word: AggregateWord, parts: Float64Array, cut: number): number {
  const count = parts.length;
  if (word === "count") return count;
  if (word === "lowest" || word === "highest") return extreme(parts, word === "lowest");
  const slice = sliceOf(word, count, cut);
  if (slice === undefined) return Number.NaN;
  if (slice.to - slice.from < count) parts.sort();
  let sum = parts[slice.from] as number;
  for (let at = slice.from + 1; at < slice.to; at += 1) sum += parts[at] as number;
  return slice.by === 1 ? sum : sum / slice.by;
}

function extreme(parts: Float64Array, isLowest: boolean): number {
  let found = parts[0] as number;
  for (let at = 1; at < parts.length; at += 1) {
    const part = parts[at] as number;
    if (isLowest ? part < found : part > found) found = part;
  }
  return found;
}
