import type { Rational } from "../../number/rational.js";
import type { Formula, Sum } from "../formula.js";
import { between, type Interval } from "./interval.js";

/** What is known of the figure behind a name: the limits a document may not pass. */
export interface Range {
  readonly above?: Rational | undefined;
  readonly atLeast?: Rational | undefined;
  readonly below?: Rational | undefined;
  readonly atMost?: Rational | undefined;
}
export type Ranges = (name: string) => Range;

export type Direction = "rising" | "falling" | "constant" | "unknown";

/** A formula with what is known where a part of it stands: the ranges, and what the tests passed so far say. */
export interface About {
  readonly formula: Formula;
  readonly ranges: Ranges;
  /** By the text of a part. Only for the offer itself: a step or an aggregate is read without them. */
  readonly facts: ReadonlyMap<string, Interval>;
  readonly notZero: ReadonlySet<string>;
  /** The same without facts. */
  readonly plain: About | undefined;
  readonly intervals: Map<Sum, Interval>;
  readonly directions: Map<Sum, Direction>;
}

export const aboutOf = (formula: Formula, ranges: Ranges): About => ({
  formula,
  ranges,
  facts: new Map(),
  notZero: new Set(),
  plain: undefined,
  intervals: new Map(),
  directions: new Map(),
});

export const plainOf = (about: About): About => about.plain ?? about;

/** The same formula where more is known. */
export const knowing = (
  about: About,
  facts: ReadonlyMap<string, Interval>,
  notZero: ReadonlySet<string>,
): About => ({
  ...about,
  facts,
  notZero,
  plain: plainOf(about),
  intervals: new Map(),
  directions: new Map(),
});

export function intervalOf({ above, atLeast, below, atMost }: Range): Interval {
  const low = above === undefined ? atLeast && { at: atLeast, open: false } : { at: above, open: true };
  const high = below === undefined ? atMost && { at: atMost, open: false } : { at: below, open: true };
  return between(low, high);
}
