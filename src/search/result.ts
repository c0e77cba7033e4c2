import type { Rational } from "../number/rational.js";

/** Which offers are taken, ordered by their ids, each with the case that applies to it. */
export type Pattern = readonly Taken[];

export interface Taken {
  readonly offer: string;
  /** The place of the case in the offer's list. */
  readonly case: number;
}

/** Patterns of one value. */
export interface Level {
  /** One figure for each objective, in their order; for `filled` the places that are filled. */
  readonly value: readonly bigint[];
  readonly patterns: readonly Pattern[];
  /** Whether these are all the patterns of this value: they may be more than are listed, or than the search met. */
  readonly isComplete: boolean;
}

/** How sure a value is. */
export type Proof =
  /** Nothing is better: proven. */
  | { readonly kind: "exact" }
  /** It is the best that was met; that nothing is better than `bound` is proven. */
  | { readonly kind: "bound"; readonly bound: readonly bigint[] }
  /** A solver that works in floating point says that nothing is better; `bound` is what is proven. */
  | { readonly kind: "solver"; readonly bound: readonly bigint[] };

export type Best =
  /** No pattern keeps to the limits and fills every lot that may not stay open. */
  | { readonly kind: "nothing"; readonly steps: number }
  /** The step limit came before any pattern was met. */
  | { readonly kind: "unknown"; readonly bound: readonly bigint[]; readonly steps: number }
  | {
      readonly kind: "found";
      readonly best: Level;
      readonly proof: Proof;
      /** Absent where nothing else is possible, and where it is not proven. */
      readonly next: Next | undefined;
      /** Whether `next` is proven to be the next best, or, where absent, that there is none. */
      readonly isNextProven: boolean;
      readonly steps: number;
    };

export interface Next extends Level {
  /** Its value less the best one, in each objective, exactly. */
  readonly gap: readonly bigint[];
}

/** Most patterns of one value that are listed. */
export const mostListed = 100;

/** A place in the plane of the two figures of a frontier, among patterns that fill the most places. */
export interface Point {
  readonly lower: bigint;
  readonly higher: bigint;
}

/** Patterns of one worth: what their price earns, and their quality added. */
export interface FrontierLevel {
  readonly worth: Rational;
  readonly patterns: readonly Pattern[];
  /** Whether these are all of them: they may be more than are listed, or than the search met. */
  readonly isComplete: boolean;
}

export type OnFrontier =
  | { readonly kind: "nothing"; readonly steps: number }
  | {
      readonly kind: "found";
      /** How many places every pattern fills: the most that can be. */
      readonly filled: bigint;
      readonly best: FrontierLevel;
      /** Where the steps did not suffice: no pattern is worth more than this. Else the best is proven. */
      readonly bound: Rational | undefined;
      /** Absent where nothing else fills as many places, and where it is not proven. */
      readonly next: FrontierLevel | undefined;
      readonly steps: number;
    }
  | { readonly kind: "unknown"; readonly steps: number };

export type Conflict =
  /** Every lot can be filled within every limit. */
  | { readonly kind: "nothing"; readonly steps: number }
  | {
      readonly kind: "conflict";
      /** Limits by their names and lots by their ids: together they cannot hold, and with any one less they can. */
      readonly limits: readonly string[];
      readonly lots: readonly string[];
      /** Whether no smaller set is in conflict; not known where very many sets are alike. */
      readonly isSmallest: boolean;
      readonly steps: number;
    }
  | { readonly kind: "unknown"; readonly steps: number };
