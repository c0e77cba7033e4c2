/** The fixed words of the formula language. A step may not take one of these names. */
export const functions = {
  min: { least: 2, most: 20 },
  max: { least: 2, most: 20 },
  abs: { least: 1, most: 1 },
  clamp: { least: 3, most: 3 },
  sqrt: { least: 1, most: 1 },
  ln: { least: 1, most: 1 },
  exp: { least: 1, most: 1 },
  round: { least: 2, most: 2 },
  roundEven: { least: 2, most: 2 },
  truncate: { least: 2, most: 2 },
  roundUp: { least: 2, most: 2 },
} as const;
export type FunctionName = keyof typeof functions;

/** Words that look over all admitted offers; `k` marks the one that takes a second figure. */
export const aggregates = [
  "lowest",
  "second",
  "highest",
  "mean",
  "median",
  "lowerMedian",
  "geomean",
  "sum",
  "count",
  "stdev",
  "pstdev",
  "trimmedMean",
] as const;
export type AggregateWord = (typeof aggregates)[number];

const picked: readonly AggregateWord[] = ["lowest", "second", "highest", "lowerMedian"];

/** Whether an aggregate is the figure of one of the offers, so that it can be said whose. */
export const isPicked = (word: AggregateWord): boolean => picked.includes(word);

/** Words for this offer's place among the others: its rank by the subject, and the next dearer one. */
export const places = ["rank", "next"] as const;
export type PlaceWord = (typeof places)[number];

export const grammarWords = ["if", "bands", "else", "where", "and", "or"] as const;

export const isFunction = (word: string): word is FunctionName => Object.hasOwn(functions, word);
export const isAggregate = (word: string): word is AggregateWord =>
  aggregates.includes(word as AggregateWord);
export const isPlace = (word: string): word is PlaceWord => places.includes(word as PlaceWord);
export const isKnownWord = (word: string): boolean =>
  isFunction(word) || isAggregate(word) || isPlace(word) || grammarWords.includes(word as "if");
